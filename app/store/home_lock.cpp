#include "app/store/home_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace app {

Result<std::unique_ptr<HomeLock>> HomeLock::take(const std::filesystem::path& home) {
    const int descriptor = ::open((home / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return fail(Code::homeMissing, home.string());
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return fail(Code::homeInUse, home.string());
    }
    return std::unique_ptr<HomeLock>(new HomeLock(descriptor));
}

HomeLock::~HomeLock() {
    ::close(descriptor_);
}

}  // namespace app
