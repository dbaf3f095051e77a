#include "app/cli/devices.h"

#include "printer/drivers/file_driver.h"

namespace app {
namespace {

constexpr std::string_view filePrinter = "file:";

Error lifted(const apdu::Error& error) {
    return fail(Code::deviceFailed, "", error).value();
}

}  // namespace

Result<void> onCard(const std::string& reader, apdu::ScardTransport::AtEnd atEnd,
                    const std::function<Result<void>(apdu::Session&)>& work) {
    // Shared: when the reader goes mute the device thread keeps its own copy.
    const auto outcome = std::make_shared<Result<void>>();
    const auto ran = apdu::withCard(reader, {.atEnd = atEnd},
                                    [outcome, work](apdu::Session& session) { *outcome = work(session); });
    if (!ran) return tl::unexpected(lifted(ran.error()));
    return *outcome;
}

Result<void> awaitCard(const std::string& reader, std::chrono::seconds patience) {
    return apdu::PcscContext::establish()
        .and_then([&](const std::unique_ptr<apdu::PcscContext>& context) {
            return context->findReader(reader).and_then(
                [&](const std::string& name) { return context->waitForCard(name, true, patience); });
        })
        .map_error(lifted);
}

Result<std::unique_ptr<printer::FacePrinter>> openPrinter(const std::string& name) {
    if (!name.starts_with(filePrinter)) return fail(Code::printerUnknown, name);
    return std::unique_ptr<printer::FacePrinter>(
        std::make_unique<printer::FileDriver>(name.substr(filePrinter.size())));
}

}  // namespace app
