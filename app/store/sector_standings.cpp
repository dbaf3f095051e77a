#include "app/store/sector_standings.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {

Result<void> SectorStandings::set(const std::string& department, bool withdrawn, const std::string& people) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(),
                                 "INSERT INTO sector_standing (withdrawn, department, people, at) VALUES (?, ?, ?, ?)");
        insert.bind(1, withdrawn ? 1 : 0);
        bindTexts(insert, 2, {department, people, utcNow()});
        insert.exec();
    });
}

Result<std::set<std::string>> SectorStandings::departments(const std::string& query) {
    std::set<std::string> found;
    return Database::guarded([&] {
               SQLite::Statement rows(database_.handle(), query);
               while (rows.executeStep()) found.insert(rows.getColumn(0).getString());
           })
        .map([&] { return found; });
}

Result<std::set<std::string>> SectorStandings::withdrawn() {
    return departments("SELECT department FROM sector_standing s WHERE withdrawn = 1"
                       " AND id = (SELECT max(id) FROM sector_standing l WHERE l.department = s.department)");
}

Result<std::set<std::string>> SectorStandings::everWithdrawn() {
    return departments("SELECT DISTINCT department FROM sector_standing");
}

}  // namespace app
