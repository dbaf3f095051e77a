#include "app/registry/declarants.h"

namespace app {

Ruling declarationBy(const Regime& regime, const std::string& lodging, const std::string& declares) {
    const auto named = regime.declarants.find(lodging);
    if (named == regime.declarants.end()) return silent();
    const auto& article = regime.articles.declarant;
    if (declares == named->second) return {Says::must, "declarant." + declares, article};
    if (declares == "person" && regime.selfDeclares) return {Says::may, "declarant.self_instead", article};
    return {Says::mustNot, "declarant." + named->second, article};
}

}  // namespace app
