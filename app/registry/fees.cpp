#include "app/registry/fees.h"

#include "app/registry/lists.h"

namespace app {

Ruling feeFor(const Regime& regime, const std::string& service) {
    const auto& articles = regime.articles;
    if (service == "bank") return {Says::mustNot, "fee.of_the_bank", articles.bankFees};
    if (!contains(regime.charged, service)) return {Says::mustNot, "fee.none", articles.fees};
    Ruling due{Says::must, "fee.due", articles.fees};
    if (!regime.replacementFen) due.lacks = {"amount"};
    return due;
}

}  // namespace app
