#include "cardlib/operations/erase_card.h"

#include "apdu/core/hex.h"
#include "cardlib/drivers/refusal.h"
#include "cardlib/operations/status_content.h"
#include "cardlib/personalization/personalizer.h"
#include "cardlib/profile/profile_lookup.h"

namespace cardlib {
namespace {

bool isDead(Byte status) {
    return status == static_cast<Byte>(Status::notIssued) || status == static_cast<Byte>(Status::cancelled);
}

// A card half erased has no status to say.
Result<void> checkDead(CardDriver& card, const Profile& profile) {
    const Application& permit = *findApplication(profile, profile.statusApplication);
    const File& file = *findFile(permit, profile.statusFile);
    return card.select(permit)
        .and_then([&](bool there) -> Result<Bytes> { return there ? card.read(file, 1) : Bytes(1); })
        .or_else([](const Error& error) -> Result<Bytes> {
            if (cardSaidNo(error)) return Bytes(1);
            return tl::unexpected(error);
        })
        .and_then([&](const Bytes& status) -> Result<void> {
            if (!isDead(status[0])) return fail(Code::cardAlive, "status " + std::to_string(status[0]));
            return {};
        });
}

}  // namespace

Result<void> eraseCard(apdu::Session& session, KeyVault& vault, const Profile& profile,
                       const CardIdentity& card, Journal& journal) {
    const auto driver = makeDriver(session, vault, profile);
    driver->onWriting([&] { return journal.beforeWriting(0, "erase"); });
    return driver->chipSerial()
        .and_then([&](const Bytes& chip) -> Result<bool> {
            if (chip != card.chipSerial) return tl::unexpected(foreign(apdu::toHex(card.chipSerial)));
            return driver->isBlank();
        })
        .and_then([&](bool blank) -> Result<void> {
            if (blank) return {};
            driver->useKeysOf(card.chipSerial, serialBytes(card));
            return checkDead(*driver, profile)
                .and_then([&] { return driver->eraseCard(); })
                .and_then([&] { return driver->isBlank(); })
                .and_then([&](bool done) -> Result<void> {
                    if (!done) return fail(Code::eraseNotProved);
                    return {};
                });
        });
}

}  // namespace cardlib
