#include "apdu/pcsc/reader_names.h"

#include <algorithm>
#include <iterator>

namespace apdu {
namespace {

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

}  // namespace

Result<std::vector<std::string>> readersNamed(const std::vector<std::string>& readers, const std::string& name) {
    if (std::ranges::find(readers, name) != readers.end()) return std::vector{name};
    std::vector<std::string> fitting;
    std::ranges::copy_if(readers, std::back_inserter(fitting), [&](const std::string& reader) { return reader.starts_with(name); });
    if (fitting.empty()) return fail(Code::readerUnknown, name + "; there are: " + (readers.empty() ? "none" : listed(readers)));
    std::ranges::sort(fitting);  // the service's order changes when readers are plugged in again
    return fitting;
}

Result<std::string> onlyReader(const std::vector<std::string>& readers, const std::string& name) {
    return readersNamed(readers, name).and_then([&](const std::vector<std::string>& fitting) -> Result<std::string> {
        if (fitting.size() > 1) return fail(Code::readerAmbiguous, name + ": " + listed(fitting));
        return fitting.front();
    });
}

}  // namespace apdu
