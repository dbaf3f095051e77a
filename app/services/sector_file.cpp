#include "app/services/sector_file.h"

#include "apdu/core/file.h"

namespace app {
namespace {

constexpr std::size_t maxFile = 256 << 10;

}  // namespace

Result<std::string> sectorText(const std::filesystem::path& file) {
    const auto content = apdu::readFile(file, maxFile);
    if (!content) return fail(Code::sectorFileMissing, file.string(), content.error());
    return std::string(content->begin(), content->end());
}

Result<SectorOffer> examineSectorFile(const Station& station, const std::filesystem::path& file, const Actor& by) {
    return sectorText(file).and_then([&](const std::string& text) { return examineSector(station, text, by); });
}

}  // namespace app
