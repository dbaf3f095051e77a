#include "cardlib/virtual_card/trace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace cardlib {
namespace {

Result<void> written(bool done) {
    if (!done) return fail(Code::traceNotWritten, std::strerror(errno));
    return {};
}

}  // namespace

TraceFile::~TraceFile() {
    if (file_ >= 0) ::close(file_);
}

Result<void> TraceFile::open(const std::filesystem::path& file) {
    file_ = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    return written(file_ >= 0 && ::fchmod(file_, 0600) == 0);
}

Result<void> TraceFile::add(const apdu::Exchange& exchange) {
    if (file_ < 0) return {};
    const std::string text = apdu::toText({exchange});
    return written(::write(file_, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
}

}  // namespace cardlib
