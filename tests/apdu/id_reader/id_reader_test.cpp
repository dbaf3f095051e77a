#include "apdu/id_reader/id_reader.h"

#include <deque>

#include "apdu/core/hex.h"
#include "apdu/usb/memory_channel.h"
#include "tests/apdu/id_reader/id_cards.h"
#include "tests/support/catch.h"

using namespace apdu;
using namespace std::chrono_literals;

namespace {

// A module that says, command after command, what the script has; it fails on another command, and on one too many.
class Script {
  public:
    Script& expect(const SdtCommand& command, const Bytes& said) {
        steps_.push_back({sdtFrame(encode(command)), said});
        return *this;
    }
    Script& answer(const SdtCommand& command, Byte status, const Bytes& data = {}) {
        return expect(command, sdtFrame(encode(SdtAnswer{0, 0, status, data})));
    }
    IdReader reader(std::size_t piece = 4096) {
        return IdReader(std::make_unique<MemoryChannel>(MemoryChannel::Device{
                            [this](ByteView frame) {
                                REQUIRE_FALSE(steps_.empty());
                                CHECK(toHex(frame) == toHex(steps_.front().expected));
                                append(says_, steps_.front().said);
                                steps_.pop_front();
                                return true;
                            },
                            [this, piece](std::chrono::milliseconds) -> Result<Bytes> {
                                const auto count = static_cast<std::ptrdiff_t>(std::min(piece, says_.size()));
                                const Bytes part(says_.begin(), says_.begin() + count);
                                says_.erase(says_.begin(), says_.begin() + count);
                                return part;
                            }}),
                        {20ms, 20ms, 2ms});
    }
    [[nodiscard]] bool done() const { return steps_.empty(); }
    Bytes says_;

  private:
    struct Step {
        Bytes expected, said;
    };
    std::deque<Step> steps_;
};

Bytes filesOf(const IdRecord& record) {
    return encode(IdCardFiles{encodeIdText(record, letterOf(record.kind)), Bytes(1024, 0x57), {}}, false);
}

}  // namespace

TEST_CASE("A card is found, selected and read, with its newest address, in pieces of any size", "[apdu][id_reader]") {
    for (const std::size_t piece : {1U, 64U, 4096U}) {
        Script script;
        script.answer(sdt::findCard, sdt::found, Bytes(4))
            .answer(sdt::selectCard, sdt::done, Bytes(8))
            .answer(sdt::readCard, sdt::done, filesOf(test::idCard()))
            .answer(sdt::readNewestAddress, sdt::done, encodeNewestAddress("江苏省南京市玄武区样例路13号"));
        auto reader = script.reader(piece);
        CHECK(reader.cardLaidDown().value());
        const auto record = reader.read();
        REQUIRE(record);
        CHECK(record->name == test::idCard().name);
        CHECK(record->newestAddress.reveal() == "江苏省南京市玄武区样例路13号");
        CHECK(record->photo.reveal() == Bytes(1024, 0x57));
        CHECK(script.done());
    }
}

TEST_CASE("A card without a newer address, and a module that knows no such command, are read all the same", "[apdu][id_reader]") {
    for (const Byte status : {sdt::nothingThere, sdt::badCommand}) {
        Script script;
        script.answer(sdt::selectCard, sdt::done).answer(sdt::readCard, sdt::done, filesOf(test::idCard())).answer(sdt::readNewestAddress, status);
        const auto record = script.reader().read();
        REQUIRE(record);
        CHECK(record->newestAddress.reveal().empty());
    }
}

TEST_CASE("No card is no error; a card that is not read, not genuine or another one is", "[apdu][id_reader]") {
    Script empty;
    empty.answer(sdt::findCard, sdt::notFound);
    CHECK_FALSE(empty.reader().cardLaidDown().value());
    const std::pair<Byte, Code> failures[] = {
        {sdt::notRead, Code::idCardNotRead}, {sdt::moduleDoubtsCard, Code::idCardNotGenuine}, {sdt::wrongCard, Code::idCardWrong}};
    for (const auto& [status, code] : failures) {
        Script script;
        script.answer(sdt::selectCard, sdt::done).answer(sdt::readCard, status);
        CHECK(script.reader().read().error().code == code);
    }
}

TEST_CASE("A document that is not for these rules is not asked for more", "[apdu][id_reader]") {
    auto card = test::idCard();
    card.kind = IdCardKind::foreigner;
    Script script;
    script.answer(sdt::selectCard, sdt::done).answer(sdt::readCard, sdt::done, filesOf(card));
    CHECK(script.reader().read().value() == IdRecord{.kind = IdCardKind::foreigner});
    CHECK(script.done());
}

TEST_CASE("A damaged answer is asked for again, and three of them are an error", "[apdu][id_reader]") {
    Bytes damaged = sdtFrame(encode(SdtAnswer{0, 0, sdt::found, Bytes(4)}));
    damaged[9] ^= 0x10;
    Script twice;
    twice.expect(sdt::findCard, damaged).answer(sdt::findCard, sdt::badCheck).answer(sdt::findCard, sdt::found, Bytes(4));
    CHECK(twice.reader().cardLaidDown().value());
    CHECK(twice.done());
    Script thrice;
    for (int i = 0; i < 3; ++i) thrice.expect(sdt::findCard, damaged);
    CHECK(thrice.reader().cardLaidDown().error().code == Code::idReaderGarbled);
    CHECK(thrice.done());
}

TEST_CASE("Noise before an answer does not hide it", "[apdu][id_reader]") {
    Script script;
    script.expect(sdt::findCard, concat("00AAAAFF"_hex, sdtFrame(encode(SdtAnswer{0, 0, sdt::found, Bytes(4)}))));
    CHECK(script.reader().cardLaidDown().value());
}

TEST_CASE("A silent module is told from one that is gone, and its late answer is not taken for the next one", "[apdu][id_reader]") {
    Script script;
    script.expect(sdt::findCard, {}).answer(sdt::findCard, sdt::notFound);
    auto reader = script.reader();
    CHECK(reader.cardLaidDown().error().code == Code::idReaderMute);
    script.says_ = sdtFrame(encode(SdtAnswer{0, 0, sdt::found, Bytes(4)}));
    CHECK_FALSE(reader.cardLaidDown().value());

    IdReader gone(std::make_unique<MemoryChannel>(MemoryChannel::Device{
        [](ByteView) { return false; }, [](std::chrono::milliseconds) -> Result<Bytes> { return Bytes{}; }}));
    CHECK(gone.check().error().code == Code::channelClosed);
}

TEST_CASE("A module says its number and whether it is fit for work", "[apdu][id_reader]") {
    Script script;
    script.answer(sdt::moduleStatus, sdt::done)
        .answer(sdt::moduleNumber, sdt::done, "05000300A12E350187D6120039300000"_hex)
        .answer(sdt::moduleStatus, sdt::selfTestFailed)
        .answer(sdt::moduleStatus, sdt::notAuthorized);
    auto reader = script.reader();
    CHECK(reader.check());
    CHECK(reader.moduleNumber().value() == "05.03-20262561-0001234567-0000012345");
    CHECK(reader.check().error().code == Code::idReaderFaulty);
    CHECK(reader.check().error().code == Code::idReaderUnauthorized);
}
