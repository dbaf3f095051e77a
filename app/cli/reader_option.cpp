#include "app/cli/reader_option.h"

namespace app {

void addReaderOption(CLI::App& command, std::string& reader) {
    const CLI::Validator named([](const std::string& name) { return name.empty() ? "name the reader" : ""; }, "", "");
    command.add_option("--reader", reader, "name of the reader, or its beginning")->required()->check(named);
}

}  // namespace app
