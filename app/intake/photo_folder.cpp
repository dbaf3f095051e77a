#include "app/intake/photo_folder.h"

#include <cerrno>

#include "apdu/core/file.h"

namespace app {
namespace {

constexpr std::size_t maxPhoto = 5 << 20;

}  // namespace

LoadedPhoto loadPhoto(const std::filesystem::path& folder, const std::string& name) {
    std::error_code failed;
    const auto root = std::filesystem::canonical(folder, failed);
    if (failed || name.empty()) return {{}, "missing"};
    const auto file = std::filesystem::weakly_canonical(root / name, failed);
    if (failed) return {{}, "missing"};
    const auto relative = file.lexically_relative(root);
    if (relative.empty() || *relative.begin() == "..") return {{}, "outside_folder"};
    if (!std::filesystem::is_regular_file(file, failed)) return {{}, "missing"};
    auto content = apdu::readFile(file, maxPhoto);
    if (!content) return {{}, content.error().raw == EFBIG ? "too_large" : "unreadable"};
    return {*std::move(content), std::nullopt};
}

}  // namespace app
