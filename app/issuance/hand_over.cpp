#include "app/issuance/hand_over.h"

#include "apdu/core/hex.h"
#include "app/issuance/order_steps.h"
#include "app/registry/calendar.h"
#include "app/station/record_composer.h"
#include "app/store/journal_store.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/personalization/activation.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/seal/qr_seal.h"

namespace app {
namespace {

constexpr auto permit = "permit";

// Values that change during a card's life: newer on the chip than in the record of issue, which is no
// failure.
bool mayBeNewer(const std::string& file) {
    return file == "status" || file == "endorsements" || file == "addresses" || file == "residence";
}

void compareRecord(const cardlib::CardContents& contents, const cardlib::CardRecord& record,
                   ThreeWayProof& proof) {
    const auto files = contents.values.find(permit);
    if (files == contents.values.end()) return;
    proof.recordAgrees = true;
    for (const auto& [file, values] : files->second)
        for (const auto& [name, value] : values)
            if (value.reveal() != record.get(name) && !(contents.status != 0 && mayBeNewer(file))) {
                proof.recordAgrees = false;
                proof.differences.push_back(file + "/" + name);
            }
}

// The code is the one that was sealed for this card, signed by us, and speaks of this chip.
bool printAgrees(const cardlib::CardContents& contents, const std::string& sealed, const std::string& scanned,
                 const std::string& pem) {
    const auto seal = cardlib::readQrSeal(scanned);
    if (scanned != sealed || !seal || !cardlib::verifyQrSeal(*seal, pem).value_or(false)) return false;
    const auto& files = contents.files.at(permit);
    const auto photo = files.find("photo");
    const Bytes digest = photo == files.end() ? seal->portraitDigest : cardlib::sm3(photo->second);
    return seal->applicationSerial == contents.applicationSerial &&
           seal->name.reveal() == contents.value("holder", "name") &&
           seal->permitNumber == contents.value("permit", "permit_number") &&
           std::equal(seal->portraitDigest.begin(), seal->portraitDigest.end(), digest.begin());
}

Error unreadable(const StoredOrder& order, const cardlib::Error& error) {
    return fail(Code::cardUnreadable, "order " + std::to_string(order.id), error).value();
}

std::string failures(const ThreeWayProof& proof) {
    std::string all;
    const auto add = [&](const std::string& what) { all += (all.empty() ? "" : ", ") + what; };
    if (proof.genuine == cardlib::Genuine::no) add("chip not genuine");
    if (!proof.signatures) add("signature");
    if (proof.printAgrees == false) add("print");
    for (const auto& field : proof.differences) add(field);
    return all;
}

Result<void> activateCard(Station& station, StoredOrder& order, apdu::Session& session,
                          const std::string& by) {
    const cardlib::CardIdentity card{*apdu::fromHex(order.chipSerial), order.applicationSerial};
    JournalStore journal(*station.database, order.id);
    const auto activated =
        cardlib::activate(session, *station.vault, station.profile, card, toText(today()), journal);
    if (journal.refusal()) return tl::unexpected(*journal.refusal());
    if (!activated)
        return fail(Code::activationInDoubt, "order " + std::to_string(order.id), activated.error());
    return takeStep(station, order, Step::handOver, by);
}

}  // namespace

Result<ThreeWayProof> proveThreeWay(Station& station, const StoredOrder& order, apdu::Session& session,
                                    const std::optional<std::string>& scanned) {
    const auto card = station.orders->loadCard(order);
    if (!card) return tl::unexpected(card.error());
    std::string sealed;
    const auto record = recordFromJson(*card, sealed);
    const auto lower = [&](const cardlib::Error& error) { return unreadable(order, error); };
    const auto contents = readCard(session, *station.vault, station.profile).map_error(lower);
    if (!contents) return tl::unexpected(contents.error());
    const auto pem = station.vault->publicPem("issuer").map_error(lower);
    if (!pem) return tl::unexpected(pem.error());
    ThreeWayProof proof;
    proof.status = contents->status;
    proof.genuine = proveGenuine(session, *station.vault, station.profile,
                                 {contents->chipSerial, contents->applicationSerial})
                        .value_or(cardlib::Genuine::no);
    const auto signatures = checkSignatures(station.profile, *contents, *pem);
    const bool changeable = cardlib::findFile(*cardlib::findApplication(station.profile, permit), "change_signature");
    proof.signatures = signatures && signatures->issue && (signatures->change || !changeable);
    compareRecord(*contents, record, proof);
    if (scanned) proof.printAgrees = printAgrees(*contents, sealed, *scanned, *pem);
    return proof;
}

Result<ThreeWayProof> handOver(Station& station, std::int64_t id, apdu::Session& session,
                               const std::optional<std::string>& scanned, const std::string& by) {
    auto order = station.orders->load(id);
    if (!order) return tl::unexpected(order.error());
    if (!after(stateOf(*order), Step::beginActivation))
        return tl::unexpected(takeStep(station, *order, Step::beginActivation, by).error());
    return proveThreeWay(station, *order, session, scanned)
        .and_then([&](const ThreeWayProof& proof) -> Result<ThreeWayProof> {
            if (const std::string failed = failures(proof); !failed.empty())
                return fail(Code::proofFailed, failed);
            order->printProof = proof.printAgrees ? "scanned" : "not proved";
            return takeStep(station, *order, Step::beginActivation, by)
                .and_then([&] { return activateCard(station, *order, session, by); })
                .map([&] { return proof; });
        });
}

}  // namespace app
