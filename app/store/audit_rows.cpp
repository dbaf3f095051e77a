#include "app/store/audit_rows.h"

#include "app/store/columns.h"

namespace app {
namespace {

// Each between line ends, which no action has in it.
std::string listOf(const std::vector<std::string>& actions) {
    std::string list;
    for (const auto& action : actions) list += (list.empty() ? "\n" : "") + action + "\n";
    return list;
}

}  // namespace

Result<std::vector<AuditCount>> AuditRows::countByDay(const std::string& from, const std::string& to) {
    std::vector<AuditCount> counts;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT date(at, 'localtime') AS day, action, result, count(*) FROM audit"
                                       " WHERE day BETWEEN ? AND ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3");
               bindTexts(query, 1, {from, to});
               while (query.executeStep())
                   counts.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                                     query.getColumn(2).getString(), query.getColumn(3).getInt64()});
           })
        .map([&] { return counts; });
}

Result<std::vector<AuditCount>> AuditRows::countBetween(std::int64_t after, std::int64_t upto) {
    std::vector<AuditCount> counts;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT action, result, count(*) FROM audit WHERE sequence > ? AND sequence <= ?"
                                       " GROUP BY 1, 2 ORDER BY 1, 2");
               query.bind(1, after);
               query.bind(2, upto);
               while (query.executeStep())
                   counts.push_back({"", query.getColumn(0).getString(), query.getColumn(1).getString(),
                                     query.getColumn(2).getInt64()});
           })
        .map([&] { return counts; });
}

Result<std::vector<AuditEntry>> AuditRows::page(const AuditFilter& filter, std::int64_t before, int count) {
    std::vector<AuditEntry> entries;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT sequence, at, boot, actor, action, object, result FROM audit"
                                       " WHERE instr(actor, ?1) > 0 AND instr(object, ?3) > 0"
                                       " AND (instr(action, ?2) > 0 OR instr(?8, char(10) || action || char(10)) > 0)"
                                       " AND (?4 = '' OR date(at, 'localtime') >= ?4)"
                                       " AND (?5 = '' OR date(at, 'localtime') <= ?5) AND (?6 = 0 OR sequence < ?6)"
                                       " ORDER BY sequence DESC LIMIT ?7");
               bindTexts(query, 1, {filter.person, filter.action, filter.object, filter.from, filter.to});
               query.bind(6, before);
               query.bind(7, count);
               query.bind(8, listOf(filter.actions));
               while (query.executeStep()) {
                   const auto text = [&](int at) { return query.getColumn(at).getString(); };
                   entries.push_back({query.getColumn(0).getInt64(), text(1), text(2), text(3), text(4), text(5), text(6)});
               }
           })
        .map([&] { return entries; });
}

Result<std::int64_t> AuditRows::last() {
    std::int64_t sequence = 0;
    return Database::guarded([&] {
               sequence = database_.handle().execAndGet("SELECT coalesce(max(sequence), 0) FROM audit").getInt64();
           })
        .map([&] { return sequence; });
}

}  // namespace app
