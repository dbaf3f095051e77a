#include "app/cli/reader_option.h"

namespace app {

CLI::Option* addReaderOption(CLI::App& command, std::string& reader) {
    const CLI::Validator named([](const std::string& name) { return name.empty() ? "name the reader" : ""; }, "", "");
    return command.add_option("--reader", reader, "name of the reader, or its beginning")->required()->check(named);
}

}  // namespace app
