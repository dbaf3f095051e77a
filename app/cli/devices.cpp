#include "app/cli/devices.h"

#include "printer/drivers/file_driver.h"

namespace app {
namespace {

constexpr std::string_view filePrinter = "file:";

}  // namespace

Error deviceFailed(const apdu::Error& error) {
    return fail(Code::deviceFailed, "", error).value();
}

Result<void> onCard(const std::string& reader, apdu::ScardTransport::AtEnd atEnd,
                    const std::function<Result<void>(apdu::Session&)>& work) {
    // Shared: when the reader goes mute the device thread keeps its own copy.
    const auto outcome = std::make_shared<Result<void>>();
    // A card at which something failed is not let go: what is there to be done goes on with it.
    const auto ending = [outcome, atEnd] { return *outcome ? atEnd : apdu::ScardTransport::AtEnd::leave; };
    const auto ran = apdu::withCard(reader, {.atEnd = ending},
                                    [outcome, work](apdu::Session& session) { *outcome = work(session); });
    if (!ran) return tl::unexpected(deviceFailed(ran.error()));
    return *outcome;
}

void addReaderOption(CLI::App& command, std::string& reader) {
    const CLI::Validator named([](const std::string& name) { return name.empty() ? "name the reader" : ""; }, "", "");
    command.add_option("--reader", reader, "name of the reader, or its beginning")->required()->check(named);
}

Result<std::unique_ptr<printer::FacePrinter>> openPrinter(const std::string& name) {
    if (!name.starts_with(filePrinter) || name == filePrinter) return fail(Code::printerUnknown, name);
    return std::unique_ptr<printer::FacePrinter>(
        std::make_unique<printer::FileDriver>(name.substr(filePrinter.size())));
}

}  // namespace app
