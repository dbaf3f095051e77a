#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace app {

struct Shift {
    std::int64_t id = 0;
    std::string openedBy, openedAt;
    std::int64_t firstAudit = 0;  // the trail's last row before it
    std::string closedBy, second, reason;
    std::optional<std::int64_t> counted, difference;  // nothing while blanks are not kept
    std::int64_t lastAudit = 0;                       // 0: it is open
    std::string closedAt;                             // empty: it is open
};

// One at a time is open; the store refuses a second.
class Shifts {
  public:
    explicit Shifts(Database& database) : database_(database) {}

    Result<std::int64_t> open(const std::string& by);
    Result<void> close(const Shift& shift);  // with what closing adds; at and last row are taken now
    Result<std::optional<Shift>> openOne();
    Result<std::optional<Shift>> load(std::int64_t id);
    Result<std::optional<Shift>> last();  // the newest, open or not

  private:
    Result<std::optional<Shift>> one(const std::string& which, std::int64_t id);
    Database& database_;
};

}  // namespace app
