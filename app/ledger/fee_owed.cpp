#include "app/ledger/fee_owed.h"

#include <nlohmann/json.hpp>

#include "app/intake/text_rules.h"
#include "app/ledger/ledger_grants.h"
#include "app/ledger/posting.h"
#include "app/registry/fees.h"
#include "app/store/fee_waivers.h"

namespace app {

Result<std::optional<FeeOwed>> feeOwed(Station& station, std::int64_t order) {
    return station.replacements->of(order).and_then([&](const std::optional<StoredReplacement>& replacement) -> Result<std::optional<FeeOwed>> {
        if (!replacement) return std::optional<FeeOwed>{};
        const Ruling ruling = feeFor(station.regime, replacement->reason);
        if (ruling.says != Says::must) return std::optional<FeeOwed>{};
        return station.fees->isSettled(order).map([&](bool settled) {
            if (settled) return std::optional<FeeOwed>{};
            std::optional<std::int64_t> fen;
            if (station.regime.replacementFen) fen = *station.regime.replacementFen;
            return std::optional(FeeOwed{replacement->reason, ruling.article, fen});
        });
    });
}

Result<std::optional<FeeOwed>> lookUpOwed(Station& station, std::int64_t order, const Actor& by) {
    return station.people->demand(ledger_grants::lookingAtFees, "fee owed order " + std::to_string(order), by).and_then([&] {
        return feeOwed(station, order);
    });
}

Result<FeeOwed> demandFeeOwed(Station& station, std::int64_t order) {
    return feeOwed(station, order).and_then([&](const std::optional<FeeOwed>& owed) -> Result<FeeOwed> {
        if (!owed) return fail(Code::feeNotOwed, "order " + std::to_string(order));
        return *owed;
    });
}

Result<void> demandFeeSettled(Station& station, std::int64_t order) {
    return feeOwed(station, order).and_then([&](const std::optional<FeeOwed>& owed) -> Result<void> {
        if (owed) return fail(Code::feeStillOwed, "order " + std::to_string(order));
        return {};
    });
}

Result<void> waiveFee(Station& station, std::int64_t order, const Actor& by, const std::string& given) {
    const std::string reason = normalizedText(given);
    const auto people = signedAbout(station, {by, {}}, ledger_grants::waiving, "fee waive", order);
    if (!people) return tl::unexpected(people.error());
    if (const auto told = requireReason(reason); !told) return tl::unexpected(told.error());
    const auto waived = station.orders->load(order);
    if (!waived) return tl::unexpected(waived.error());
    return station.database->transact([&] {
        return demandFeeOwed(station, order).and_then([&](const FeeOwed& owed) {
            const nlohmann::json body{{"order", order}, {"service", owed.service}, {"article", owed.article}, {"by", people->by}};
            return FeeWaivers(*station.database, *station.holders)
                .keep({order, reason, people->by}, waived->holder)
                .and_then([&] { return station.audit->write(people->by, "fee waived", "order " + std::to_string(order), "done"); })
                .and_then([&] { return station.events->append("fee.waived", body.dump()); });
        });
    });
}

}  // namespace app
