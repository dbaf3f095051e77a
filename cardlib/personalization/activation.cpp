#include "cardlib/personalization/activation.h"

#include "apdu/core/clean_stack.h"
#include "cardlib/drivers/card_driver.h"
#include "cardlib/profile/field_codec.h"
#include "cardlib/profile/profile_lookup.h"

namespace cardlib {
namespace {

constexpr Byte notIssued = 0x00, inUse = 0x01;
constexpr std::size_t counterOffset = 10;
constexpr std::uint64_t firstCount = 1;  // operations on the card so far: this one

// Status 1 · effective 4 · endorsed until 4 · reason 1 · counter 2 (design page "The card", 001B), as it will be.
Result<Bytes> activated(Bytes status, const std::string& date) {
    return encodeField({"effective", Codec::date, 4, {}, true}, date).map([&](const Bytes& effective) {
        Bytes next{inUse};
        apdu::append(next, effective);
        apdu::append(next, ByteView(status).subspan(5, 5));
        apdu::append(next, apdu::bigEndian(firstCount, 2));
        apdu::append(next, ByteView(status).subspan(counterOffset + 2));
        return next;
    });
}

// A second reading before anything is believed of the first, protected where the family protects answers. The
// application stays open with its master key.
Result<void> confirmStatus(CardDriver& card, const Application& permit, const File& file, const Bytes& status) {
    return card.authenticate(permit.keys.front())
        .and_then([&] { return card.read(file, file.size); })
        .and_then([&](const Bytes& again) -> Result<void> {
            if (again != status) return fail(Code::statusReadsDiffer);
            return {};
        });
}

Result<void> bring(CardDriver& card, const File& file, const Bytes& status) {
    return card.write(file, status)
        .and_then([&] { return card.read(file, status.size()); })
        .and_then([&](const Bytes& written) -> Result<void> {
            if (written != status) return fail(Code::activationNotProved);
            return {};
        });
}

// First everything but the first byte, then that byte alone: a write may be torn in its middle, and no card is alive
// with half a date.
Result<Activation> writeStatus(CardDriver& card, const Application& permit, const File& file, const Bytes& read,
                               const Bytes& status) {
    Bytes dead = status;
    dead.front() = notIssued;
    return card.beforeActivation(permit)
        .and_then([&] { return card.select(permit); })
        .and_then([&](bool) { return confirmStatus(card, permit, file, read); })
        .and_then([&] { return dead == read ? Result<void>{} : bring(card, file, dead); })
        .and_then([&] { return bring(card, file, status); })
        .map([] { return Activation::done; });
}

}  // namespace

Result<Activation> activate(apdu::Session& session, KeyVault& vault, const Profile& profile,
                            const CardIdentity& card, const std::string& date, Journal& journal) {
    const Application& permit = *findApplication(profile, profile.statusApplication);
    const File& file = *findFile(permit, profile.statusFile);
    const apdu::CleanStack clean;
    const auto driver = makeDriver(session, vault, profile);
    driver->onWriting([&] { return journal.beforeWriting(0, "activate"); });
    return identifyCard(session, vault, profile)
        .and_then([&](const CardIdentity& there) -> Result<bool> {
            if (there.chipSerial != card.chipSerial || there.applicationSerial != card.applicationSerial)
                return fail(Code::otherCard);
            driver->useKeysOf(card.chipSerial, serialBytes(card));
            return driver->select(permit);
        })
        .and_then([&](bool) { return driver->read(file, file.size); })
        .and_then([&](const Bytes& status) -> Result<Activation> {
            if (status[0] == inUse)
                return confirmStatus(*driver, permit, file, status).map([] { return Activation::wasActive; });
            if (status[0] != notIssued) return fail(Code::statusUnexpected, std::to_string(status[0]));
            return activated(status, date).and_then([&](const Bytes& next) {
                return writeStatus(*driver, permit, file, status, next);
            });
        });
}

}  // namespace cardlib
