#include "app/issuance/hand_over.h"

#include "apdu/core/hex.h"
#include "app/inspection/agreement.h"
#include "app/inspection/lost_cards.h"
#include "app/issuance/card_of_order.h"
#include "app/issuance/erase_print.h"
#include "app/issuance/issue_card.h"
#include "app/issuance/order_steps.h"
#include "app/ledger/fee_owed.h"
#include "app/registry/calendar.h"
#include "app/station/record_composer.h"
#include "app/store/journal_store.h"
#include "cardlib/personalization/activation.h"
#include "cardlib/seal/qr_seal.h"

namespace app {
namespace {

constexpr auto byHand = "scanned", unproved = "not proved", otherScanned = "another code scanned";

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

// Another card of this station is no card that fails its proof; one that nobody knows is.
Result<void> demandOwnCard(Station& station, const StoredOrder& order, const ThreeWayProof& proof) {
    const auto found = station.orders->loadBySerial(proof.applicationSerial);
    if (!found && found.error().code == Code::cardUnknown) return {};
    return found.and_then([&](const StoredOrder& whose) { return demandCardOf(order.id, whose.id); });
}

// What was scanned may be compared, and what did not agree is not passed over without a scan.
Result<void> demandScan(const StoredOrder& order, const std::optional<std::string>& scanned) {
    const std::string name = "order " + std::to_string(order.id);
    if (!scanned && order.printProof == otherScanned) return fail(Code::scanOwed, name);
    if (scanned && !cardlib::claimsQrSeal(*scanned)) return fail(Code::scanNotOfPermit, name);
    return {};
}

// On the disk before anybody is told. A code that was read in the printer is never taken back.
Result<void> keepMismatch(Station& station, StoredOrder& order, const std::string& by) {
    if (order.printProof == textOf(printer::PrintProof::otherCode)) return {};
    order.printProof = otherScanned;
    return station.database->transact([&] {
        return saveOrder(station, order, order.state).and_then([&] {
            return station.audit->write(by, "scan compared", "order " + std::to_string(order.id), "refused");
        });
    });
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
    proof.applicationSerial = contents->applicationSerial;
    const auto genuine = proveGenuine(session, *station.vault, station.profile,
                                      {contents->chipSerial, contents->applicationSerial})
                             .map_error(lower);
    const auto signatures = checkSignatures(station.profile, *contents, *pem).map_error(lower);
    if (!genuine || !signatures) return tl::unexpected(genuine ? signatures.error() : genuine.error());
    proof.genuine = *genuine;
    proof.signatures = signatures->issue && signatures->change.value_or(true);
    proof.differences = differencesFrom(record, *contents);
    proof.recordAgrees = proof.differences.empty();
    const bool fromPlastic = order.printProof == textOf(printer::PrintProof::plastic);
    proof.codeAgrees = scanned.value_or(sealed) == sealed;
    if (scanned || fromPlastic) proof.printAgrees = proof.codeAgrees && sealAgrees(*contents, sealed, *pem);
    if (order.printProof == textOf(printer::PrintProof::otherCode)) proof.printAgrees = false;
    proof.print = scanned ? byHand : order.printProof.empty() ? unproved : order.printProof;
    return proof;
}

Result<ThreeWayProof> handOver(Station& station, std::int64_t id, apdu::Session& session,
                               const std::optional<std::string>& scanned, const Actor& actor, const ProgressObserver& progress) {
    if (const auto may = demandStep(station, id, Step::beginActivation, actor); !may) return tl::unexpected(may.error());
    const std::string& by = actor.name();
    auto order = station.orders->load(id);
    if (!order) return tl::unexpected(order.error());
    if (!after(stateOf(*order), Step::beginActivation))
        return tl::unexpected(takeStep(station, *order, Step::beginActivation, by).error());
    const auto free = station.events->requireNoFork().and_then([&] {
        return demandNotLost(station, order->applicationSerial);
    }).and_then([&] { return stateOf(*order) == State::committed ? demandFeeSettled(station, id) : Result<void>{}; })
        .and_then([&] { return demandScan(*order, scanned); });
    if (!free) return tl::unexpected(free.error());
    tellProgress(progress, {"hand_over", 0, 2, id, "prove"});
    return proveThreeWay(station, *order, session, scanned)
        .and_then([&](const ThreeWayProof& proof) -> Result<ThreeWayProof> {
            if (const auto own = demandOwnCard(station, *order, proof); !own) return tl::unexpected(own.error());
            std::string failed = failures(proof);
            if (failed.empty() && stateOf(*order) == State::committed && proof.status != 0)
                failed = "chip alive before hand-over";
            if (const auto kept = proof.codeAgrees ? Result<void>{} : keepMismatch(station, *order, by); !kept) return tl::unexpected(kept.error());
            if (!failed.empty()) return fail(Code::proofFailed, failed);
            order->printProof = proof.print;
            tellProgress(progress, {"hand_over", 1, 2, id, "activate"});
            return takeStep(station, *order, Step::beginActivation, by)
                .and_then([&] { return activateCard(station, *order, session, by); })
                .map([&] {
                    (void)eraseOwnPrint(station, id, by);  // the card is handed over; what is left, erasePrintsLeft() finds
                    return proof;
                });
        });
}

}  // namespace app
