#include "cardlib/virtual_card/eeprom_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "apdu/core/file.h"
#include "cardlib/crypto/digest.h"

namespace cardlib {
namespace {

const Bytes mark{'Z', 'V', 'C', '1'};
constexpr std::size_t numberAt = 4, lengthAt = 12, imageAt = 48;
constexpr std::size_t leastSpace = 32 << 10, page = 4096;

Bytes copyOf(std::uint64_t number, ByteView image) {
    Bytes copy = apdu::concat(mark, apdu::bigEndian(number, 8));
    apdu::append(copy, apdu::bigEndian(image.size(), 4));
    const Bytes digest = sm3(apdu::concat(copy, image));
    apdu::append(copy, digest);
    apdu::append(copy, image);
    return copy;
}

bool writeAt(int descriptor, ByteView content, std::size_t at) {
    while (!content.empty()) {
        const ssize_t written = ::pwrite(descriptor, content.data(), content.size(), static_cast<off_t>(at));
        if (written <= 0) return false;
        content = content.subspan(static_cast<std::size_t>(written));
        at += static_cast<std::size_t>(written);
    }
    return true;
}

}  // namespace

EepromFile::~EepromFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

EepromFile::EepromFile(EepromFile&& other) noexcept
    : file_(std::move(other.file_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      space_(other.space_),
      newest_(other.newest_),
      newestAt_(other.newestAt_) {}

EepromFile& EepromFile::operator=(EepromFile&& other) noexcept {
    std::swap(file_, other.file_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(space_, other.space_);
    std::swap(newest_, other.newest_);
    std::swap(newestAt_, other.newestAt_);
    return *this;
}

std::optional<Bytes> EepromFile::copyAt(std::size_t which, std::uint64_t& number) const {
    Bytes copy(space_);
    const ssize_t count = ::pread(descriptor_, copy.data(), space_, static_cast<off_t>(which * space_));
    if (count != static_cast<ssize_t>(space_) || !std::ranges::equal(mark, ByteView(copy).first(mark.size())))
        return std::nullopt;
    const auto length = apdu::fromBigEndian(ByteView(copy).subspan(lengthAt, 4));
    if (length > space_ - imageAt) return std::nullopt;
    number = apdu::fromBigEndian(ByteView(copy).subspan(numberAt, 8));
    Bytes image(copy.begin() + imageAt, copy.begin() + imageAt + static_cast<std::ptrdiff_t>(length));
    copy.resize(imageAt + length);
    if (copy != copyOf(number, image)) return std::nullopt;
    return image;
}

std::optional<Bytes> EepromFile::read() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = ::open(file_.c_str(), O_RDWR | O_CLOEXEC);
    struct stat status {};
    if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) return std::nullopt;
    space_ = static_cast<std::size_t>(status.st_size) / 2;
    if (space_ < leastSpace || space_ > (1U << 24)) return std::nullopt;
    std::optional<Bytes> newest;
    for (const std::size_t which : {0U, 1U}) {
        std::uint64_t number = 0;
        auto image = copyAt(which, number);
        if (!image || (newest && number < newest_)) continue;
        newest = std::move(image);
        newest_ = number;
        newestAt_ = which;
    }
    return newest;
}

// A file of zeros but for its first copy.
bool EepromFile::make(ByteView image) {
    space_ = std::max(leastSpace, (2 * image.size() + imageAt + page - 1) / page * page);
    newestAt_ = 0;
    Bytes content = copyOf(++newest_, image);
    content.resize(2 * space_);
    if (!apdu::writeFileDurably(file_, content)) return false;
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = ::open(file_.c_str(), O_RDWR | O_CLOEXEC);
    return descriptor_ >= 0;
}

bool EepromFile::write(ByteView image) {
    if (descriptor_ < 0 || image.size() > space_ - imageAt) return make(image);
    const std::size_t older = 1 - newestAt_;
    if (!writeAt(descriptor_, copyOf(newest_ + 1, image), older * space_) || ::fdatasync(descriptor_) != 0)
        return false;
    ++newest_;
    newestAt_ = older;
    return true;
}

}  // namespace cardlib
