#include "apdu/core/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace apdu {
namespace {

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool valid() const { return fd_ >= 0; }

  private:
    int fd_;
};

bool writeAll(int fd, ByteView content) {
    while (!content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        content = content.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool writeTemporary(const std::filesystem::path& temporary, ByteView content, unsigned mode) {
    const Descriptor out(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    return out.valid() && writeAll(out.get(), content) && ::fsync(out.get()) == 0;
}

bool syncFolder(const std::filesystem::path& folder) {
    const Descriptor opened(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.valid() && ::fsync(opened.get()) == 0;
}

}  // namespace

Result<void> writeFileDurably(const std::filesystem::path& file, ByteView content, unsigned mode) {
    auto temporary = file;
    temporary += ".new";
    const bool written = writeTemporary(temporary, content, mode) &&
                         std::rename(temporary.c_str(), file.c_str()) == 0 && syncFolder(file.parent_path());
    if (written) return {};
    const int reason = errno;
    ::unlink(temporary.c_str());
    return fail(Code::fileNotWritten, file.filename().string(), static_cast<std::uint32_t>(reason));
}

Result<Bytes> readFile(const std::filesystem::path& file, std::size_t limit) {
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    Bytes content;
    errno = in.valid() ? 0 : errno;
    while (errno == 0) {
        const std::size_t start = content.size();
        content.resize(start + 65536);
        const ssize_t count = ::read(in.get(), content.data() + start, 65536);
        content.resize(start + static_cast<std::size_t>(count > 0 ? count : 0));
        if (count == 0) return content;
        if (count > 0 && content.size() > limit) errno = EFBIG;
    }
    return fail(Code::fileNotRead, file.filename().string(), static_cast<std::uint32_t>(errno));
}

}  // namespace apdu
