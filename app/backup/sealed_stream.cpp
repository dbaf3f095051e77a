#include "app/backup/sealed_stream.h"

#include <algorithm>
#include <istream>
#include <ostream>

#include "cardlib/crypto/aes_gcm.h"

namespace app {
namespace {

constexpr std::size_t sealSize = 12 + 16;  // nonce and tag (cardlib/crypto/aes_gcm.h)

Bytes placeOf(ByteView header, std::uint64_t piece, bool last) {
    Bytes place = apdu::concat(header, apdu::bigEndian(piece, 8));
    place.push_back(last ? 1 : 0);
    return place;
}

tl::unexpected<Error> changed(std::uint64_t piece) {
    return fail(Code::backupChanged, "piece " + std::to_string(piece));
}

}  // namespace

tl::unexpected<Error> backupNotWritten(const std::string& detail) {
    return fail(Code::backupNotWritten, detail);
}

SealedWriter::SealedWriter(std::ostream& out, apdu::SecretBytes key, ByteView header)
    : out_(out), key_(std::move(key)), header_(header.begin(), header.end()) {}

void SealedWriter::seal(bool last) {
    const std::size_t size = std::min(waiting_.size(), sealedPiece);
    const Bytes sealed = cardlib::sealAesGcm(key_, placeOf(header_, piece_++, last), ByteView(waiting_).first(size));
    out_.write(reinterpret_cast<const char*>(sealed.data()), static_cast<std::streamsize>(sealed.size()));
    apdu::wipe(std::span(waiting_).first(size));
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(size));
}

// What may be the last piece waits for what follows.
void SealedWriter::write(ByteView bytes) {
    while (!bytes.empty()) {
        const auto taken = bytes.first(std::min(bytes.size(), sealedPiece));
        apdu::append(waiting_, taken);
        bytes = bytes.subspan(taken.size());
        while (waiting_.size() > sealedPiece) seal(false);
    }
}

Result<void> SealedWriter::finish() {
    seal(true);
    out_.flush();
    if (!out_) return backupNotWritten("the disk may be full");
    return {};
}

SealedReader::SealedReader(std::istream& in, apdu::SecretBytes key, ByteView header)
    : in_(in), key_(std::move(key)), header_(header.begin(), header.end()) {}

Result<void> SealedReader::open() {
    Bytes sealed(sealedPiece + sealSize);
    in_.read(reinterpret_cast<char*>(sealed.data()), static_cast<std::streamsize>(sealed.size()));
    sealed.resize(static_cast<std::size_t>(in_.gcount()));
    const bool last = !in_ || in_.peek() == std::istream::traits_type::eof();
    const auto plain = last_ ? cardlib::Result<apdu::SecretBytes>(tl::unexpected(cardlib::Error{}))
                             : cardlib::openAesGcm(key_, placeOf(header_, piece_, last), sealed);
    if (!plain) return changed(piece_);
    last_ = last;
    ++piece_;
    ready_.erase(ready_.begin(), ready_.begin() + static_cast<std::ptrdiff_t>(used_));
    used_ = 0;
    apdu::append(ready_, plain->view());
    return {};
}

Result<Bytes> SealedReader::read(std::size_t count) {
    while (ready_.size() - used_ < count)
        if (auto opened = open(); !opened) return tl::unexpected(opened.error());
    const auto from = ready_.begin() + static_cast<std::ptrdiff_t>(used_);
    used_ += count;
    return Bytes(from, from + static_cast<std::ptrdiff_t>(count));
}

Result<void> SealedReader::end() {
    if (piece_ == 0)
        if (auto opened = open(); !opened) return opened;
    if (!last_ || used_ != ready_.size()) return changed(piece_);
    return {};
}

}  // namespace app
