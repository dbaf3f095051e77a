#include "cardlib/inspection/recognition.h"

#include <array>

#include "apdu/iso7816/commands.h"
#include "cardlib/drivers/card_content.h"
#include "cardlib/drivers/refusal.h"
#include "cardlib/inspection/card_reader.h"
#include "cardlib/inspection/issuer_keys.h"
#include "cardlib/profile/profile_lookup.h"

namespace cardlib {
namespace {

constexpr std::uint16_t masterFile = 0x3F00;

constexpr std::array<std::pair<CardKind, std::string_view>, 7> names{{{CardKind::blank, "blank"},
                                                                      {CardKind::ours, "ours"},
                                                                      {CardKind::copied, "copied"},
                                                                      {CardKind::foreign, "foreign"},
                                                                      {CardKind::bank, "bank"},
                                                                      {CardKind::storageUnknown, "storage_unknown"},
                                                                      {CardKind::unknown, "unknown"}}};

// Nothing when the card itself said no or answered nonsense; the line's failure stays one.
template <class T>
Result<std::optional<T>> asked(Result<T> answer) {
    if (answer) return std::optional<T>(*std::move(answer));
    if (answer.error().code == Code::cardFailed) return tl::unexpected(answer.error());
    return std::optional<T>{};
}

// SELECT; a card that will not be asked for nothing back (6A86) is asked for everything.
Result<bool> has(apdu::Session& session, const apdu::Command& only, const apdu::Command& whole) {
    return session.send(only)
        .and_then([&](const apdu::Response& answer) -> apdu::Result<apdu::Response> {
            if (answer.sw == apdu::sw::wrongP1P2) return session.send(whole);
            return answer;
        })
        .map([](const apdu::Response& answer) {
            return answer.sw.ok() || answer.sw.bytesWaiting() || answer.sw == apdu::sw::fileInvalidated;
        })
        .map_error(lineFailed);
}

class Recognizer {
  public:
    Recognizer(apdu::Session& session, KeyVault& vault, const CardTable& table)
        : session_(session), vault_(vault), table_(table) {}

    Result<Recognition> stranger(Recognition card) {
        return findApplications(card).and_then([&] {
            return has(session_, apdu::selectFileOnly(masterFile), apdu::selectFile(masterFile));
        }).map([&](bool files) {
            card.kind = bank_ ? CardKind::bank
                        : files || !card.applications.empty() ? CardKind::foreign : CardKind::unknown;
            return card;
        });
    }

    Result<Recognition> ofFamily(Recognition card, const Profile& profile) {
        const auto driver = makeDriver(session_, vault_, profile);
        const auto serial = asked(driver->chipSerial());
        if (!serial) return tl::unexpected(serial.error());
        card.chipSerial = serial->value_or(Bytes{});
        const auto blank = isBlank(card, *driver, profile);
        if (!blank) return tl::unexpected(blank.error());
        if (blank->value_or(false)) {
            card.kind = CardKind::blank;
            return card;
        }
        return ours(std::move(card), *driver, profile);
    }

  private:
    // Without a try of a key: of a Java card that none of ours is there, and its keys are the initial ones, or proved
    // to be the issuer's: an erased card keeps those.
    Result<std::optional<bool>> isBlank(Recognition& card, CardDriver& driver, const Profile& profile) {
        if (profile.family != Family::globalPlatform) return asked(driver.isBlank());
        const auto keys = asked(readIssuerKeys(session_));
        if (!keys) return tl::unexpected(keys.error());
        if (!*keys) return std::optional(false);
        card.algorithms = {(*keys)->algorithm};
        for (const auto* application : applicationsOf(profile)) {
            const auto there = asked(driver.select(*application));
            if (!there) return tl::unexpected(there.error());
            if (there->value_or(true)) return std::optional(false);
        }
        if ((*keys)->initial) return std::optional(true);
        if (card.chipSerial.empty()) return std::optional(false);
        CardContent content(session_, vault_, profile);
        content.useKeysOf(card.chipSerial);
        return asked(content.holdsIssuerKeys());
    }

    Result<Recognition> ours(Recognition card, CardDriver& driver, const Profile& profile) {
        const auto identity = identifyCard(session_, vault_, profile);
        if (!identity && identity.error().code == Code::cardFailed) return tl::unexpected(identity.error());
        if (identity) {
            card.kind = CardKind::ours;
            card.applicationSerial = identity->applicationSerial;
            const auto status = statusOf(driver, profile, *identity);
            if (!status) return tl::unexpected(status.error());
            card.status = *status;
        } else if (identity.error().code == Code::cardCopied) {
            card.kind = CardKind::copied;
        } else if (profile.family == Family::storageCard) {
            card.kind = CardKind::storageUnknown;
        } else {
            return stranger(std::move(card));
        }
        if (profile.family == Family::storageCard) return card;
        return findApplications(card).map([&] { return card; });
    }

    static Result<std::optional<int>> statusOf(CardDriver& driver, const Profile& profile, const CardIdentity& card) {
        const Application& permit = *findApplication(profile, profile.statusApplication);
        driver.useKeysOf(card.chipSerial, serialBytes(card));
        const auto status = asked(driver.select(permit).and_then([&](bool there) -> Result<Bytes> {
            return there ? driver.read(*findFile(permit, profile.statusFile), 1) : Bytes{};
        }));
        if (!status) return tl::unexpected(status.error());
        if (!*status || (*status)->empty()) return std::optional<int>{};
        return std::optional<int>((*status)->front());
    }

    Result<void> findApplications(Recognition& card) {
        for (const auto& application : table_.applications) {
            const auto there = has(session_, apdu::selectApplicationOnly(application.name),
                                   apdu::selectApplication(application.name));
            if (!there) return tl::unexpected(there.error());
            if (!*there) continue;
            card.applications.push_back(application.id);
            bank_ = bank_ || application.bank;
        }
        return {};
    }

    apdu::Session& session_;
    KeyVault& vault_;
    const CardTable& table_;
    bool bank_ = false;
};

}  // namespace

std::string_view nameOf(CardKind kind) {
    for (const auto& [known, name] : names)
        if (known == kind) return name;
    return "";
}

Result<Recognition> recognize(apdu::Session& session, KeyVault& vault, const CardTable& table, const Profile* layout) {
    Recognition card;
    Recognizer recognizer(session, vault, table);
    const CardType* type = typeOf(table, session.atr());
    if (!type) return recognizer.stranger(card);
    card.type = type->id;
    card.family = type->family;
    card.algorithms = type->algorithms;
    if (layout) return recognizer.ofFamily(card, *layout);
    card.kind = CardKind::storageUnknown;  // the table's types without a family
    return card;
}

std::string algorithmOf(const Profile& profile) {
    switch (profile.family) {
        case Family::globalPlatform:
            return issuerKeyAlgorithm(profile.cipher, profile.keySize);
        case Family::storageCard:
        case Family::operatorCard:
            return {};
        case Family::nativeCos:
            break;
    }
    return profile.cipher == Cipher::sm4 ? "sm4" : "3des";
}

}  // namespace cardlib
