#include "app/ledger/stock_view.h"

#include "app/ledger/ledger_grants.h"

namespace app {
namespace {

constexpr int shownEntries = 200;

bool isCounted(BlankAccount account) {
    return account == BlankAccount::stock || account == BlankAccount::drawer;
}

}  // namespace

Result<StockView> lookAtStock(Station& station, const Signatures& uncovered) {
    const auto sound = station.blanks->verify();
    const auto kept = station.blanks->isKept();
    const auto balances = station.blanks->balances();
    const auto shift = station.shifts->openOne();
    auto lots = station.blanks->lots();
    auto entries = station.blanks->newest(shownEntries);
    if (!sound) return tl::unexpected(sound.error());
    if (!kept || !balances) return tl::unexpected(kept ? balances.error() : kept.error());
    if (!shift || !lots || !entries) return tl::unexpected(!shift ? shift.error() : !lots ? lots.error() : entries.error());
    StockView view{*kept, *shift ? (*shift)->id : 0, {}, *std::move(lots), *std::move(entries)};
    const bool open = !uncovered.by.name().empty();
    for (std::size_t i = 0; i < accountNames.size(); ++i) {
        const std::string name(accountNames.at(i));
        const auto found = balances->find(name);
        const std::int64_t count = found == balances->end() ? 0 : found->second;
        const bool covered = !open && isCounted(static_cast<BlankAccount>(i));
        view.accounts.emplace_back(name, covered ? std::nullopt : std::optional(count));
    }
    if (!open) {
        view.entries.clear();  // they would tell what is covered
        return view;
    }
    return signedBy(station, uncovered, ledger_grants::looking, "stock show")
        .and_then([&](const Signers& people) { return station.audit->write(people.by, "stock looked at", "blanks", "uncovered"); })
        .map([&] { return view; });
}

}  // namespace app
