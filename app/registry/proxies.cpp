#include "app/registry/proxies.h"

#include "app/registry/lists.h"

namespace app {

Ruling proxyOf(const Regime& regime, const Proxy& proxy) {
    const auto& article = regime.articles.proxy;
    if (!contains(regime.proxyFor, proxy.need)) return {Says::mustNot, "proxy.not_needed", article};
    if (!contains(regime.proxyBy, proxy.relation)) return {Says::mustNot, "proxy.not_related", article};
    auto missing = missingOf(regime.proxyDocuments, proxy.documents);
    if (!missing.empty()) return {Says::mustNot, "proxy.documents", article, {}, {}, std::move(missing)};
    return {Says::may, "proxy.applies", article};
}

Ruling collectionBy(const Regime& regime, const Collector& collector) {
    const auto& article = regime.articles.collection;
    if (!contains(regime.collectors, collector.who)) return {Says::mustNot, "collection.not_entitled", article};
    auto missing = missingOf(regime.collectionDocuments, collector.documents);
    if (!missing.empty()) return {Says::mustNot, "collection.documents", article, {}, {}, std::move(missing)};
    return {Says::may, "collection.by_" + collector.who, article};
}

}  // namespace app
