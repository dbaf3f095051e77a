#pragma once

#include "app/registry/ruling.h"

namespace app {

// Where somebody asks.
struct Office {
    std::string kind;               // "police_station", "committee", "service_office"; who helps: "employer", "school", "landlord"
    bool ofPresentAddress = true;   // it keeps the present address
    bool issued = true;             // it issued the permit
};

// Whether a service ("registration", "application", "endorsement", "change", "replacement", "report", "cancellation",
// "correction") is had there; may help: "office.assists".
Ruling servedAt(const Regime& regime, const std::string& service, const Office& office);

// Whether this authority (12 digits) may sign permits.
Ruling issuerOf(const Regime& regime, std::string_view authority);

}  // namespace app
