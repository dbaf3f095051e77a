#include "app/registry/content.h"

#include "app/registry/lists.h"

namespace app {
namespace {

Ruling carrying(const Regime& regime, const std::vector<std::string>& wanted, const std::vector<std::string>& fields,
                const std::string& what) {
    if (wanted.empty()) return silent();
    auto missing = missingOf(wanted, fields);
    if (missing.empty()) return {Says::may, "content." + what, regime.articles.content};
    return {Says::mustNot, "content." + what + "_incomplete", regime.articles.content, {}, {}, std::move(missing)};
}

}  // namespace

Ruling faceWith(const Regime& regime, const std::vector<std::string>& fields) {
    return carrying(regime, regime.faceFields, fields, "face");
}

Ruling chipWith(const Regime& regime, const std::vector<std::string>& fields) {
    return carrying(regime, regime.chipFields, fields, "chip");
}

Ruling sectorOf(const Regime& regime, const std::string& department) {
    const auto& article = regime.articles.sectors;
    if (contains(regime.sectorDepartments, department)) return {Says::may, "sector.named", article};
    if (regime.sectorsOpen) return {Says::may, "sector.other", article};
    return {Says::mustNot, "sector.not_named", article};
}

}  // namespace app
