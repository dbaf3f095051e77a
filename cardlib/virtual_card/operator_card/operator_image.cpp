#include "cardlib/virtual_card/operator_card/operator_image.h"

#include "apdu/core/hex.h"
#include "cardlib/crypto/p256.h"

namespace cardlib {
namespace {

constexpr Byte imageVersion = 1;
constexpr std::size_t serialSize = 10, referenceSize = 8, lengthSize = 2, longestPart = 4096;

// Takes what stands next; after a part that is missing everything is empty.
class Parts {
  public:
    explicit Parts(ByteView bytes) : left_(bytes) {}
    Bytes take(std::size_t size) {
        if (size > left_.size()) whole_ = false;
        const ByteView part = left_.first(whole_ ? size : 0);
        left_ = left_.subspan(part.size());
        return {part.begin(), part.end()};
    }
    ReferenceData reference() {
        ReferenceData data{take(referenceSize), 0};
        for (const Byte tries : take(1)) data.tries = tries;
        whole_ = whole_ && data.tries <= mostTries;
        return data;
    }
    Bytes block() {
        const auto size = apdu::fromBigEndian(take(lengthSize));
        whole_ = whole_ && size <= longestPart;
        return take(size);
    }
    [[nodiscard]] bool allTaken() const { return whole_ && left_.empty(); }

  private:
    ByteView left_;
    bool whole_ = true;
};

void appendReference(Bytes& bytes, const ReferenceData& data) {
    apdu::append(bytes, data.value);
    bytes.push_back(data.tries);
}

void appendBlock(Bytes& bytes, const Bytes& block) {
    apdu::append(bytes, apdu::bigEndian(block.size(), lengthSize));
    apdu::append(bytes, block);
}

}  // namespace

OperatorImage blankOperatorCard(Bytes serial) {
    const auto key = p256Generate();
    OperatorImage image{std::move(serial), {apdu::bytesOf("123456\xFF\xFF"), mostTries}, {apdu::bytesOf("12345678"), mostTries}, {}, {}};
    image.key.assign(key.view().begin(), key.view().end());
    image.certificate = p256SelfSigned(image.key, "Zhika virtual " + apdu::toHex(image.serial)).value();
    return image;
}

Bytes serializeOperatorCard(const OperatorImage& image) {
    Bytes bytes{imageVersion};
    apdu::append(bytes, image.serial);
    appendReference(bytes, image.pin);
    appendReference(bytes, image.puk);
    appendBlock(bytes, image.key);
    appendBlock(bytes, image.certificate);
    return bytes;
}

Result<OperatorImage> parseOperatorCard(ByteView bytes) {
    Parts parts(bytes);
    const bool known = parts.take(1) == Bytes{imageVersion};
    OperatorImage image;
    image.serial = parts.take(serialSize);
    image.pin = parts.reference();
    image.puk = parts.reference();
    image.key = parts.block();
    image.certificate = parts.block();
    if (!known || !parts.allTaken() || !p256PublicKey(image.key)) return fail(Code::operatorImageDamaged);
    return image;
}

}  // namespace cardlib
