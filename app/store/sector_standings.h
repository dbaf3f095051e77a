#pragma once

#include <set>
#include <string>

#include "app/store/database.h"

namespace app {

// Which departments' sectors are withdrawn: not written on new cards, and not changed on others. Errors: the store's.
class SectorStandings {
  public:
    explicit SectorStandings(Database& database) : database_(database) {}

    // people: who said so.
    Result<void> set(const std::string& department, bool withdrawn, const std::string& people);
    Result<std::set<std::string>> withdrawn();
    // Also those that were reinstated.
    Result<std::set<std::string>> everWithdrawn();

  private:
    Result<std::set<std::string>> departments(const std::string& query);
    Database& database_;
};

}  // namespace app
