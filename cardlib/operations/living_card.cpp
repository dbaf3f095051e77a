#include "cardlib/operations/living_card.h"

#include "cardlib/drivers/refusal.h"
#include "cardlib/operations/log_record.h"
#include "cardlib/profile/profile_lookup.h"

namespace cardlib {
namespace {

Result<void> readChangeable(CardDriver& card, const Application& permit, LivingCard& living) {
    const File* signature = changeSignature(permit);
    if (!signature) return {};
    std::vector<std::string> ids = signature->covered;
    ids.push_back(signature->id);
    for (const auto& id : ids) {
        const File& file = *findFile(permit, id);
        auto content = card.read(file, file.size);
        if (!content) return tl::unexpected(content.error());
        living.files[id] = *std::move(content);
    }
    return {};
}

}  // namespace

const File* changeSignature(const Application& permit) {
    return findFile(permit, "change_signature");
}

Result<void> openPermit(CardDriver& card, const Profile& profile, const CardIdentity& identity) {
    const Application& permit = *findApplication(profile, profile.statusApplication);
    card.useKeysOf(identity.chipSerial, serialBytes(identity));
    return card.select(permit).and_then([&](bool there) -> Result<void> {
        if (!there) return tl::unexpected(applicationMissing(permit.id));
        return card.authenticate(permit.keys.front());
    });
}

Result<LivingCard> readLivingCard(apdu::Session& session, KeyVault& vault, const Profile& profile) {
    const Application& permit = *findApplication(profile, profile.statusApplication);
    const File& status = *findFile(permit, profile.statusFile);
    const File* log = logFile(permit);
    const auto card = makeDriver(session, vault, profile);
    LivingCard living;
    return identifyCard(session, vault, profile)
        .and_then([&](const CardIdentity& identity) {
            living.identity = identity;
            return openPermit(*card, profile, identity);
        })
        .and_then([&] { return card->read(status, status.size); })
        .and_then([&](const Bytes& content) {
            living.status = content;
            return readChangeable(*card, permit, living);
        })
        .and_then(
            [&] { return log ? newestRecord(*card, *log) : Result<std::optional<Bytes>>(std::nullopt); })
        .map([&](const std::optional<Bytes>& record) {
            living.newestRecord = record;
            return living;
        });
}

}  // namespace cardlib
