#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/audit/chain.h"
#include "app/store/database.h"

namespace app {

// How often the same was done with the same result.
struct AuditCount {
    std::string day;  // of this place, YYYY-MM-DD; empty where days were not asked for
    std::string action, result;
    std::int64_t count = 0;
};

// Which rows; an empty text matches all. person, action, object: a part of it. from, to: days of this place, both counted in.
struct AuditFilter {
    std::string person, action, object, from, to;
    std::vector<std::string> actions = {};  // whole ones, which are let through besides those with the part
};

// The audit trail as it is read. What stands in it holds no personal data of holders.
class AuditRows {
  public:
    explicit AuditRows(Database& database) : database_(database) {}

    Result<std::vector<AuditCount>> countByDay(const std::string& from, const std::string& to);
    // Of the rows above `after`, up to and with `upto`.
    Result<std::vector<AuditCount>> countBetween(std::int64_t after, std::int64_t upto);
    // Newest first, below `before` (0: from the end), at most `count`.
    Result<std::vector<AuditEntry>> page(const AuditFilter& filter, std::int64_t before, int count);
    Result<std::int64_t> last();

  private:
    Database& database_;
};

}  // namespace app
