#include "app/core/passing_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace app {
namespace {

constexpr auto lockName = "lock";
constexpr mode_t ownerOnly = 0700;

bool isOwn(const std::filesystem::path& folder) {
    struct stat status {};
    return ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() &&
           (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

}  // namespace

std::unique_ptr<PassingFolder> PassingFolder::make(const std::filesystem::path& below) {
    if (::mkdir(below.c_str(), ownerOnly) != 0 && !isOwn(below)) return nullptr;
    std::string name = (below / "XXXXXX").string();
    if (!::mkdtemp(name.data())) return nullptr;
    const std::filesystem::path path(name);
    const int lock = ::open((path / lockName).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) == 0) return std::unique_ptr<PassingFolder>(new PassingFolder(path, lock));
    if (lock >= 0) ::close(lock);
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
    return nullptr;
}

void PassingFolder::sweep(const std::filesystem::path& below) {
    if (!isOwn(below)) return;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(below, ignored)) {
        const int lock = ::open((entry.path() / lockName).c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
        if (lock < 0) continue;  // being made
        if (::flock(lock, LOCK_EX | LOCK_NB) == 0) std::filesystem::remove_all(entry.path(), ignored);
        ::close(lock);
    }
}

PassingFolder::~PassingFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
    ::close(lock_);
}

std::filesystem::path passingFolders(const std::filesystem::path& home) {
    const char* named = std::getenv("XDG_RUNTIME_DIR");
    if (named && std::filesystem::path(named).is_absolute() && isOwn(named)) return std::filesystem::path(named) / "zhika-desk";
    return home / "passing";
}

}  // namespace app
