#include <algorithm>
#include <numeric>

#include "apdu/channel/trace.h"
#include "cardlib/personalization/activation.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/secure_channel/scp02.h"
#include "cardlib/secure_channel/scp03.h"
#include "tests/support/catch.h"
#include "tests/support/family_order.h"

using namespace cardlib;

namespace {

// A making and an activation, with all that is written about it.
struct Witnessed {
    std::unique_ptr<VirtualCard> card;
    std::vector<apdu::Exchange> trace;
    std::string log;  // journal, evidence and trace text too

    explicit Witnessed(test::FamilyOrder& order) : card(order.blankCard()) {
        InProcessReader reader(*card);
        apdu::RecordingTransport recording(reader);
        apdu::LoggingTransport line(recording, [&](const std::string& told) { log += told + "\n"; });
        apdu::Session session(line, card->atr());
        class Noting : public Journal {
          public:
            explicit Noting(std::string& log) : log_(log) {}
            Result<void> beforeWriting(std::size_t step, const std::string& what) override {
                log_ += std::to_string(step) + " " + what + "\n";
                return {};
            }

          private:
            std::string& log_;
        } journal(log);
        const auto evidence = personalize(session, order.vault, order.plan, Begin::onBlank, journal);
        REQUIRE(evidence);
        card->reset();
        REQUIRE(activate(session, order.vault, order.profile, {order.plan.chipSerial, order.plan.applicationSerial},
                         "2026-11-25", journal));
        log += toJson(*evidence);
        trace = recording.trace();
    }
};

Bytes bytesOf(const apdu::SecretBytes& secret) {
    return {secret.view().begin(), secret.view().end()};
}

// Every static key that the making of this card uses; published keys of blanks are no secret.
std::vector<ScpKeys> keySets(const test::FamilyOrder& order, const Bytes& chip, const Bytes& application) {
    const auto set = [&](const std::string& master, const Bytes& diversifier) {
        const auto key = [&](const char* part) {
            return CardKey{order.profile.cipher, master + part, diversifier, order.profile.keySize};
        };
        return ScpKeys{key("/enc"), key("/mac"), key("/dek")};
    };
    std::vector<ScpKeys> sets{set(order.profile.issuerMaster, chip)};
    for (const auto* each : applicationsOf(order.profile))
        for (const Key& key : each->keys) sets.push_back(set(key.master, application));
    return sets;
}

std::vector<Bytes> staticKeys(const test::FamilyOrder& order) {
    const Bytes serial = *apdu::fromHex(order.plan.applicationSerial);
    const Bytes application(serial.end() - 8, serial.end());
    const Bytes chip(order.plan.chipSerial.end() - 8, order.plan.chipSerial.end());
    std::vector<Bytes> keys;
    if (order.model.family == Family::globalPlatform) {
        for (const auto& set : keySets(order, chip, application))
            for (const CardKey* key : {&set.enc, &set.mac, &set.dek})
                keys.push_back(bytesOf(test::KnownVault::keyBytes(*key)));
        return keys;
    }
    const bool storage = order.model.family == Family::storageCard;
    for (const auto* each : applicationsOf(order.profile))
        for (const Key& key : each->keys) {
            if (key.master.starts_with("public/")) continue;
            Bytes bytes = bytesOf(test::KnownVault::keyBytes({order.profile.cipher, key.master,
                                                              storage ? chip : application}));
            if (storage) bytes.resize(6);
            keys.push_back(bytes);
        }
    return keys;
}

// The session keys of every channel that the trace shows being opened.
std::vector<Bytes> sessionKeys(test::FamilyOrder& order, const std::vector<apdu::Exchange>& trace) {
    std::vector<Bytes> keys;
    const Bytes serial = *apdu::fromHex(order.plan.applicationSerial);
    auto sets = keySets(order, {order.plan.chipSerial.end() - 8, order.plan.chipSerial.end()},
                        {serial.end() - 8, serial.end()});
    const CardKey initial{order.profile.cipher, order.profile.transportMaster, {}, order.profile.keySize};
    sets.push_back({initial, initial, initial});
    for (const auto& exchange : trace) {
        if (exchange.command[1] != 0x50) continue;
        const Bytes host(exchange.command.begin() + 5, exchange.command.begin() + 13);
        const auto card = parseInitializeUpdate(ByteView(exchange.answer).first(exchange.answer.size() - 2)).value();
        const std::size_t before = keys.size();
        for (const auto& set : sets) {
            if (card.protocol == 0x02) {
                const auto session = deriveScp02(order.vault, set, card.counter).value();
                if (scp02CardCryptogram(session, host, card) != card.cryptogram) continue;
                keys.push_back(bytesOf(session.enc));
                keys.push_back(bytesOf(session.mac));
            } else {
                const Bytes context = apdu::concat(host, card.challenge);
                const auto session = deriveScp03(order.vault, set, context).value();
                if (scp03Cryptogram(session, 0x00, context) != card.cryptogram) continue;
                for (const auto* key : {&session.enc, &session.mac, &session.rmac}) keys.push_back(bytesOf(*key));
            }
        }
        CHECK(keys.size() > before);
    }
    return keys;
}

bool contains(const Bytes& all, const Bytes& part) {
    return std::search(all.begin(), all.end(), part.begin(), part.end()) != all.end();
}

}  // namespace

TEST_CASE("No key of a session and no key of a card stands in a log, a trace or the evidence",
          "[cardlib][families][secrets]") {
    for (std::size_t family = 0; family < test::allFamilies().size(); ++family) {
        test::FamilyOrder& order = test::orderOf(static_cast<Byte>(family));
        INFO(order.model.algorithm);
        const Witnessed making(order);
        const auto statics = staticKeys(order), sessions = sessionKeys(order, making.trace);
        CHECK(sessions.empty() == (order.model.family != Family::globalPlatform));
        // That these are the keys: the card holds them.
        const Bytes eeprom = making.card->eeprom();
        CHECK(std::ranges::any_of(statics, [&](const Bytes& key) { return contains(eeprom, key); }));

        Bytes line;
        for (const auto& exchange : making.trace) {
            apdu::append(line, exchange.command);
            apdu::append(line, exchange.answer);
        }
        const std::string text = making.log + apdu::toText(making.trace);
        for (const auto* keys : {&statics, &sessions})
            for (const Bytes& key : *keys) {
                CHECK_FALSE(contains(line, key));
                CHECK(text.find(apdu::toHex(key)) == std::string::npos);
                CHECK_FALSE(contains(apdu::bytesOf(text), key));
            }
    }
}
