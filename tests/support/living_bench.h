#pragma once

#include "cardlib/operations/describe_operation.h"
#include "cardlib/operations/run_operation.h"
#include "cardlib/profile/profile_lookup.h"
#include "tests/support/card_bench.h"
#include "tests/support/families.h"

namespace test {

inline std::string told(const cardlib::Error& error) {
    return nameOf(error.code) + " " + error.detail +
           (error.cause ? " " + std::to_string(error.cause->raw) : "");
}

template <class T>
T need(cardlib::Result<T> result) {
    INFO((result ? "" : told(result.error())));
    REQUIRE(result);
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

// A card of a family with one sector, made and activated, for tests of what happens to it afterwards.
class LivingBench {
  public:
    explicit LivingBench(const FamilyCase& family, std::size_t photo = 300)
        : bench(family.profile),
          family_(family),
          blank(makeBlank(family.model, CardBench::chipSerial())->eeprom()) {
        bench.profile.applications.resize(2);
        bench.profile.switches.eraseKeepsDirectory = family.model.manual.eraseKeepsDirectory;
        record = sampleRecord(serial(), photo);
        dead = make(blank);
        alive = activated(dead);
    }

    // A card in a reader, its session and a journal.
    struct Laid {
        Laid(cardlib::Family family, const cardlib::Bytes& eeprom)
            : card(cardlib::restoreCard(family, eeprom).value()),
              reader(*card),
              session(reader, card->atr()) {}
        std::unique_ptr<cardlib::VirtualCard> card;
        cardlib::InProcessReader reader;
        apdu::Session session;
        ListedJournal journal;
    };
    [[nodiscard]] Laid lay(const cardlib::Bytes& eeprom) const { return {family_.model.family, eeprom}; }

    cardlib::Bytes make(const cardlib::Bytes& from) {
        Laid laid = lay(from);
        const auto plan = need(cardlib::planCard(bench.profile, record, *bench.vault));
        need(personalize(laid.session, *bench.vault, plan, cardlib::Begin::onBlank, laid.journal));
        return laid.card->eeprom();
    }

    cardlib::LivingCard look(Laid& laid) const {
        laid.reader.insert();
        return need(readLivingCard(laid.session, *bench.vault, bench.profile));
    }
    cardlib::LivingCard look(const cardlib::Bytes& eeprom) const {
        Laid laid = lay(eeprom);
        return look(laid);
    }

    cardlib::Operation describe(const cardlib::Bytes& eeprom,
                                const cardlib::OperationRequest& request) const {
        return need(describeOperation(bench.profile, look(eeprom), request, *bench.vault));
    }
    cardlib::Result<cardlib::OperationRun> run(Laid& laid, const cardlib::Operation& operation) const {
        return runOperation(laid.session, *bench.vault, bench.profile, operation, laid.journal);
    }
    // The card after an operation that nothing disturbs.
    cardlib::Bytes done(const cardlib::Bytes& eeprom, const cardlib::Operation& operation) const {
        Laid laid = lay(eeprom);
        need(run(laid, operation));
        return laid.card->eeprom();
    }

    [[nodiscard]] const cardlib::Application& permit() const {
        return *cardlib::findApplication(bench.profile, bench.profile.statusApplication);
    }
    // What the family's cards carry.
    [[nodiscard]] bool hasLog() const { return cardlib::logFile(permit()) != nullptr; }
    [[nodiscard]] bool hasChangeable() const { return cardlib::changeSignature(permit()) != nullptr; }
    [[nodiscard]] bool storage() const { return family_.model.family == cardlib::Family::storageCard; }
    // Of a storage card the UID, left-padded.
    [[nodiscard]] cardlib::Bytes serial() const {
        cardlib::Bytes chip = CardBench::chipSerial();
        if (!storage()) return chip;
        cardlib::Bytes padded(6);
        padded.insert(padded.end(), chip.begin(), chip.begin() + 4);
        return padded;
    }

    CardBench bench;

  private:
    cardlib::Bytes activated(const cardlib::Bytes& eeprom) const {
        Laid laid = lay(eeprom);
        const auto identity = need(identifyCard(laid.session, *bench.vault, bench.profile));
        need(activate(laid.session, *bench.vault, bench.profile, identity, "2026-11-25", laid.journal));
        return laid.card->eeprom();
    }

    FamilyCase family_;

  public:
    cardlib::CardRecord record;
    cardlib::Bytes blank, dead, alive;
};

inline cardlib::OperationRequest request(cardlib::LogEvent event, cardlib::Status status,
                                         cardlib::Reason reason = cardlib::Reason::none) {
    return {event, status, reason, "2027-11-10", "", {}, "410105000000", "00000007"};
}

inline cardlib::OperationRequest endorsement() {
    auto wanted = request(cardlib::LogEvent::endorsement, cardlib::Status::inUse);
    wanted.endorsedUntil = "2028-11-23";
    return wanted;
}

inline cardlib::OperationRequest changeOf(cardlib::FieldValues facts) {
    auto wanted = request(cardlib::LogEvent::change, cardlib::Status::inUse);
    wanted.facts = std::move(facts);
    return wanted;
}

}  // namespace test
