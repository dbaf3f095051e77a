#include "apdu/iso7816/tlv.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace apdu {
namespace {

constexpr int maxDepth = 8;

Byte firstByte(std::uint32_t tag) {
    if (tag > 0xFFFF) return static_cast<Byte>(tag >> 16);
    return static_cast<Byte>(tag > 0xFF ? tag >> 8 : tag);
}

// Reads from the front of what is left.
class Reader {
  public:
    explicit Reader(ByteView bytes) : left_(bytes) {}

    [[nodiscard]] bool atEnd() const { return left_.empty(); }
    void skipPadding() {
        while (!left_.empty() && (left_[0] == 0x00 || left_[0] == 0xFF)) left_ = left_.subspan(1);
    }

    std::optional<std::uint32_t> tag() {
        if (left_.empty()) return std::nullopt;
        std::uint32_t tag = take();
        if ((tag & 0x1F) != 0x1F) return tag;
        for (int more = 0; more < 2 && !left_.empty(); ++more) {
            const Byte next = take();
            // EMV and PBOC use second bytes below 1F too (9F0C, BF0C).
            if (more == 0 && next == 0x80) return std::nullopt;
            tag = tag << 8 | next;
            if ((next & 0x80) == 0) return tag;
        }
        return std::nullopt;
    }

    std::optional<ByteView> value() {
        if (left_.empty()) return std::nullopt;
        std::size_t length = take();
        if (length == 0x80 || length > 0x83) return std::nullopt;
        if (length > 0x80) {
            const std::size_t width = length & 0x7F;
            if (left_.size() < width) return std::nullopt;
            length = fromBigEndian(left_.first(width));
            left_ = left_.subspan(width);
        }
        if (left_.size() < length) return std::nullopt;
        const ByteView value = left_.first(length);
        left_ = left_.subspan(length);
        return value;
    }

  private:
    Byte take() {
        const Byte byte = left_[0];
        left_ = left_.subspan(1);
        return byte;
    }
    ByteView left_;
};

bool parseInto(std::vector<Tlv>& objects, ByteView bytes, int depth) {
    Reader reader(bytes);
    if (depth == 0) reader.skipPadding();
    while (!reader.atEnd()) {
        const auto tag = reader.tag();
        const auto value = tag ? reader.value() : std::nullopt;
        if (!value || depth >= maxDepth) return false;
        Tlv object{*tag, {}, {}};
        if (object.constructed()) {
            if (!parseInto(object.children, *value, depth + 1)) return false;
        } else {
            object.value.assign(value->begin(), value->end());
        }
        objects.push_back(std::move(object));
        if (depth == 0) reader.skipPadding();
    }
    return true;
}

std::size_t widthOf(std::uint64_t value) {
    std::size_t width = 1;
    while (value >>= 8) ++width;
    return width;
}

}  // namespace

bool Tlv::constructed() const {
    return (firstByte(tag) & 0x20) != 0;
}

const Tlv* Tlv::find(std::uint32_t childTag) const {
    const auto found = std::ranges::find(children, childTag, &Tlv::tag);
    return found == children.end() ? nullptr : &*found;
}

Result<std::vector<Tlv>> parseTlv(ByteView bytes) {
    std::vector<Tlv> objects;
    if (!parseInto(objects, bytes, 0))
        return fail(Code::tlvMalformed, std::to_string(bytes.size()) + " bytes");
    return objects;
}

std::optional<ByteView> valueOf(ByteView bytes, std::uint32_t tag) {
    Reader reader(bytes);
    for (reader.skipPadding(); !reader.atEnd(); reader.skipPadding()) {
        const auto found = reader.tag();
        const auto value = found ? reader.value() : std::nullopt;
        if (!value || found == tag) return value;
    }
    return std::nullopt;
}

Bytes encodeTlv(const Tlv& object) {
    const Bytes tag = bigEndian(object.tag, widthOf(object.tag));
    if (Reader reader(tag); reader.tag() != object.tag) throw std::invalid_argument("no such tag");
    const Bytes value = object.constructed() ? encodeTlv(object.children) : object.value;
    Bytes out = tag;
    const std::size_t width = widthOf(value.size());
    if (value.size() >= 0x80) out.push_back(static_cast<Byte>(0x80 | width));
    append(out, bigEndian(value.size(), width));
    append(out, value);
    return out;
}

Bytes encodeTlv(const std::vector<Tlv>& objects) {
    Bytes out;
    for (const auto& object : objects) append(out, encodeTlv(object));
    return out;
}

}  // namespace apdu
