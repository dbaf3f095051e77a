#include "app/registry/offices.h"

#include "app/registry/lists.h"

namespace app {

Ruling servedAt(const Regime& regime, const std::string& service, const Office& office) {
    const auto place = regime.places.find(service);
    if (place == regime.places.end()) return silent();
    const auto& [article, kinds, where] = place->second;
    if (!contains(kinds, office.kind)) {
        if (contains(regime.assisting, office.kind)) return {Says::may, "office.assists", regime.articles.assistance};
        return {Says::mustNot, "office.not_here", article};
    }
    if (where == "present" && !office.ofPresentAddress) return {Says::mustNot, "office.of_present_address", article};
    if (where == "issuing" && !office.issued) return {Says::mustNot, "office.that_issued", article};
    return {Says::may, "office.here", article};
}

Ruling issuerOf(const Regime& regime, std::string_view authority) {
    if (regime.issuingLevel.empty()) return silent();
    const bool county = authority.size() == 12 && authority.substr(4, 2) != "00";  // GB/T 2260: xxxx00 is a city's
    if (!county) return {Says::mustNot, "issuer.not_of_a_county", regime.articles.issuer};
    return {Says::may, "issuer.of_a_county", regime.articles.issuer};
}

}  // namespace app
