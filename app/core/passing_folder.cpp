#include "app/core/passing_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <string>

namespace app {
namespace {

constexpr auto lockName = "lock";
constexpr auto inMemoryName = "zhika-desk";
constexpr mode_t ownerOnly = 0700;
constexpr std::chrono::minutes made{10};  // nobody takes so long between a folder and its lock

bool isOwn(const std::filesystem::path& folder) {
    struct stat status {};
    return ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() &&
           (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

// The lock last: what was left by whoever is killed here is swept by it.
void removeFolder(const std::filesystem::path& folder) {
    std::error_code failed;
    for (auto entry = std::filesystem::directory_iterator(folder, failed); !failed && entry != std::filesystem::directory_iterator();
         entry.increment(failed))
        if (std::error_code ignored; entry->path().filename() != lockName) std::filesystem::remove_all(entry->path(), ignored);
    std::filesystem::remove_all(folder, failed);
}

bool isOld(const std::filesystem::path& folder) {
    std::error_code failed;
    const auto changed = std::filesystem::last_write_time(folder, failed);
    return !failed && changed < std::filesystem::file_time_type::clock::now() - made;
}

void sweepOne(const std::filesystem::path& folder) {
    const int lock = ::open((folder / lockName).c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    const bool none = lock < 0 && errno == ENOENT;
    if (lock >= 0 ? ::flock(lock, LOCK_EX | LOCK_NB) == 0 : none && isOld(folder)) removeFolder(folder);
    if (lock >= 0) ::close(lock);
}

std::filesystem::path inMemory() {
    const char* named = std::getenv("XDG_RUNTIME_DIR");
    return named && std::filesystem::path(named).is_absolute() ? named : "/run/user/" + std::to_string(::geteuid());
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
    std::error_code failed;
    for (auto entry = std::filesystem::directory_iterator(below, failed); !failed && entry != std::filesystem::directory_iterator();
         entry.increment(failed))
        if (isOwn(entry->path())) sweepOne(entry->path());
}

PassingFolder::~PassingFolder() {
    removeFolder(path_);
    ::close(lock_);
}

std::filesystem::path passingFolders(const std::filesystem::path& home) {
    const char* named = std::getenv("XDG_RUNTIME_DIR");
    if (named && std::filesystem::path(named).is_absolute() && isOwn(named)) return std::filesystem::path(named) / inMemoryName;
    return home / passingName;
}

void sweepPassingFolders(const std::filesystem::path& home) {
    PassingFolder::sweep(inMemory() / inMemoryName);
    PassingFolder::sweep(home / passingName);
}

}  // namespace app
