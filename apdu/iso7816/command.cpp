#include "apdu/iso7816/command.h"

#include <stdexcept>
#include <utility>

#include "apdu/core/secret_bytes.h"

namespace apdu {
namespace {

constexpr std::uint32_t maxShortLe = 256;
constexpr std::uint32_t maxLe = 65536;

// Body after the header, split into data and Le; nothing when the lengths contradict each other.
struct Body {
    Bytes data;
    std::optional<std::uint32_t> le;
};

std::uint32_t orMax(std::uint64_t coded, std::uint32_t max) {
    return coded == 0 ? max : static_cast<std::uint32_t>(coded);
}

std::optional<Body> parseShort(ByteView body) {
    if (body.size() == 1) return Body{{}, orMax(body[0], maxShortLe)};
    const std::size_t lc = body[0];
    const ByteView rest = body.subspan(1);
    if (lc == 0 || rest.size() < lc || rest.size() > lc + 1) return std::nullopt;
    Body parsed{{rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(lc)}, {}};
    if (rest.size() == lc + 1) parsed.le = orMax(rest[lc], maxShortLe);
    return parsed;
}

std::optional<Body> parseExtended(ByteView body) {
    if (body.size() == 3) return Body{{}, orMax(fromBigEndian(body.subspan(1, 2)), maxLe)};
    const std::size_t lc = fromBigEndian(body.subspan(1, 2));
    const ByteView rest = body.subspan(3);
    if (lc == 0 || (rest.size() != lc && rest.size() != lc + 2)) return std::nullopt;
    Body parsed{{rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(lc)}, {}};
    if (rest.size() == lc + 2) parsed.le = orMax(fromBigEndian(rest.subspan(lc)), maxLe);
    return parsed;
}

std::optional<Body> parseBody(ByteView body) {
    if (body.empty()) return Body{};
    if (body[0] == 0 && body.size() >= 3) return parseExtended(body);
    return parseShort(body);
}

}  // namespace

Command::Command(Byte cla, Byte ins, Byte p1, Byte p2, Bytes data, std::optional<std::uint32_t> le)
    : cla_(cla), ins_(ins), p1_(p1), p2_(p2), data_(std::move(data)), le_(le) {}

Command::~Command() {
    wipe(data_);
}

Bytes Command::encode() const {
    if (data_.size() > 0xFFFF || (le_ && (*le_ == 0 || *le_ > maxLe)))
        throw std::length_error("an APDU cannot say this length");
    const bool extended = data_.size() > 0xFF || (le_ && *le_ > maxShortLe);
    const std::size_t width = extended ? 2 : 1;
    Bytes out{cla_, ins_, p1_, p2_};
    out.reserve(data_.size() + 9);
    if (extended) out.push_back(0);
    if (!data_.empty()) {
        append(out, bigEndian(data_.size(), width));
        append(out, data_);
    }
    if (le_) append(out, bigEndian(*le_, width));
    return out;
}

Result<Command> Command::parse(ByteView bytes) {
    auto body = bytes.size() < 4 ? std::nullopt : parseBody(bytes.subspan(4));
    if (!body) return fail(Code::commandMalformed, std::to_string(bytes.size()) + " bytes");
    return Command(bytes[0], bytes[1], bytes[2], bytes[3], std::move(body->data), body->le);
}

}  // namespace apdu
