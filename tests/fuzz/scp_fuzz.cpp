// Law: over SCP02 and SCP03, whatever is done to the bytes on the line, a card executes the command that was meant or
// none, and an answer under response MAC is the one the card gave or is refused. Input: protocol and level, then for
// each exchange a command, an answer, and what is done to either.
#include "cardlib/secure_channel/scp02.h"
#include "cardlib/secure_channel/scp03.h"
#include "cardlib/virtual_card/global_platform/card_channel.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"
#include "tests/support/known_vault.h"

using namespace cardlib;

namespace {

const Bytes aid{0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00, 0x00};

struct Ends {
    CardChannel card;
    std::unique_ptr<ScpChannel> host;
    bool answersProtected = false;
};

JavaKeySet cardKeys(const ScpKeys& keys) {
    const auto bytes = [](const CardKey& key) {
        const auto secret = test::KnownVault::keyBytes(key);
        return apdu::concat(secret.view(), {});
    };
    return {0x01, 0, bytes(keys.enc), bytes(keys.mac), bytes(keys.dek)};
}

Ends opened(fuzz::Input& input) {
    static test::KnownVault vault;
    constexpr const char* algorithms[] = {"scp03-128", "scp03-192", "scp03-256", "scp02-15", "scp02-55"};
    constexpr Byte levels[] = {0x01, 0x03, 0x11, 0x13, 0x33};
    JavaImage image = blankJavaCard(algorithms[input.byte() % 5], Bytes(10, 0x31));
    image.sequence = input.byte();
    const bool scp02 = image.protocol == 0x02;
    const Byte level = levels[input.byte() % (scp02 ? 2 : 5)];
    const Cipher cipher = scp02 ? Cipher::des3 : Cipher::aes;
    const auto key = [&](const char* name) { return CardKey{cipher, name, Bytes(8, 0x11), image.keySize}; };
    const ScpKeys keys{key("enc"), key("mac"), key("dek")};
    const Bytes host(8, input.byte());
    Ends ends;
    const auto card = parseInitializeUpdate(ends.card.initialize(image, cardKeys(keys), aid, host)).value();
    Bytes proof;
    if (scp02) {
        auto session = deriveScp02(vault, keys, card.counter).value();
        fuzz::law(scp02CardCryptogram(session, host, card) == card.cryptogram, "both ends derive the same keys");
        proof = scp02HostCryptogram(session, host, card);
        ends.host = scp02Channel(std::move(session), level, card.counter);
    } else {
        const Bytes context = apdu::concat(host, card.challenge);
        auto session = deriveScp03(vault, keys, context).value();
        fuzz::law(scp03Cryptogram(session, 0x00, context) == card.cryptogram, "both ends derive the same keys");
        proof = scp03Cryptogram(session, 0x01, context);
        ends.host = scp03Channel(std::move(session), level);
    }
    ends.answersProtected = (level & 0x10) != 0;
    fuzz::law(ends.card.authenticate(ends.host->wrap({0x80, 0x82, level, 0x00, proof})), "the host is let in");
    fuzz::law(ends.host->unwrap({{}, apdu::sw::ok}).has_value(), "the channel is open");
    return ends;
}

apdu::Command someCommand(fuzz::Input& input, std::size_t most) {
    const Byte cla = (input.byte() & 1) != 0 ? 0x80 : 0x00;
    Bytes data = input.block();
    data.resize(std::min(data.size(), most));
    const auto le = (input.byte() & 1) != 0 ? std::optional<std::uint32_t>(256) : std::nullopt;
    return {cla, input.byte(), input.byte(), input.byte(), std::move(data), le};
}

apdu::Response someAnswer(fuzz::Input& input, std::size_t most) {
    constexpr std::uint16_t words[] = {0x9000, 0x9000, 0x9000, 0x6283, 0x6310, 0x63C2, 0x6A88, 0x6982};
    const apdu::StatusWord word(words[input.byte() % 8]);
    Bytes data = input.block();
    data.resize(std::min(data.size(), most));
    const bool carries = word.sw1() == 0x90 || word.sw1() == 0x62 || word.sw1() == 0x63;
    return {carries ? data : Bytes{}, word};
}

// False when the line was meddled with: one of the ends has given up the channel.
bool exchange(Ends& ends, fuzz::Input& input, Bytes& before) {
    const apdu::Command meant = someCommand(input, ends.host->maxData());
    const Bytes sent = ends.host->wrap(meant).encode();
    const Bytes arrived = fuzz::altered(sent, input);
    const auto command = apdu::Command::parse(arrived);
    const auto executed = command && command->data().size() <= 255 ? ends.card.unwrap(*command) : std::nullopt;
    if (arrived == sent) fuzz::law(executed == meant, "what is meant is executed");
    // Le and the higher bits of the class are on the line only; no MAC covers Le (E.3.4, Amendment D, 6.2.4).
    if (executed)
        fuzz::law(executed->ins() == meant.ins() && executed->p1() == meant.p1() && executed->p2() == meant.p2() &&
                      executed->cla() == meant.cla() && executed->data() == meant.data(),
                  "nothing else is executed");
    if (!executed) return false;

    const apdu::Response given = someAnswer(input, ends.host->maxAnswer());
    const Bytes answered = ends.card.wrap(given).encode();
    const bool replayed = (input.byte() & 0x0F) == 1 && !before.empty();
    const Bytes received = replayed ? before : fuzz::altered(answered, input);
    before = answered;
    const auto response = apdu::Response::parse(received);
    const auto plain = response ? ends.host->unwrap(*response) : tl::unexpected(Error{Code::channelBroken, "", {}});
    if (received == answered) {
        fuzz::law(plain && plain->encode() == given.encode(), "what the card says is heard");
        return true;
    }
    if (!ends.answersProtected) return plain.has_value();
    if (plain) {
        fuzz::law(plain->sw.sw1() != 0x90 && plain->sw.sw1() != 0x62 && plain->sw.sw1() != 0x63,
                  "no other answer passes");
        fuzz::law(plain->data.empty(), "an error brings no data");
    }
    return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    Ends ends = opened(input);
    Bytes before;
    for (int i = 0; i < 16 && !input.empty(); ++i)
        if (!exchange(ends, input, before)) break;
    return 0;
}
