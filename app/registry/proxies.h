#pragma once

#include "app/registry/ruling.h"

namespace app {

// Who applies for somebody else.
struct Proxy {
    std::string relation;                // "guardian", "close_relative"
    std::string need;                    // why the applicant does not come: "minor", "frail", "disabled"
    std::vector<std::string> documents;  // "applicant_document", "proxy_document"
};

// may; mustNot for whom or by whom it is not allowed, or while a document of the two people is missing.
Ruling proxyOf(const Regime& regime, const Proxy& proxy);

// Who fetches a finished card.
struct Collector {
    std::string who;                     // "holder", "proxy" (who lawfully applied for them), or anybody else
    std::vector<std::string> documents;  // "receipt", "collector_document"
};

Ruling collectionBy(const Regime& regime, const Collector& collector);

}  // namespace app
