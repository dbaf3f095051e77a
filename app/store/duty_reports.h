#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"
#include "app/store/sealed_columns.h"

namespace app {

// What somebody owes to report, and whether it came. Days as YYYY-MM-DD.
struct DutyReport {
    std::int64_t id = 0;
    std::string who;             // "landlord", "employer", "sole_trader", "property_firm"
    std::string since, due;      // due empty: no day could be told
    std::string rule, article;
    std::string arrived;         // empty: it is awaited
    bool late = false;
    std::string content;         // JSON, personal
    std::string enteredBy;
};

// content is sealed under a key of its own.
class DutyReports {
  public:
    DutyReports(Database& database, cardlib::KeyVault& vault) : database_(database), vault_(vault) {}

    Result<std::int64_t> add(const DutyReport& report);
    Result<std::optional<DutyReport>> load(std::int64_t id);
    Result<void> arrive(std::int64_t id, const std::string& day, bool late);
    // Those that are awaited, the first due first, at most `count`.
    Result<std::vector<DutyReport>> awaited(int count);

  private:
    Result<std::vector<DutyReport>> select(const std::string& where, std::int64_t value);
    Database& database_;
    cardlib::KeyVault& vault_;
};

}  // namespace app
