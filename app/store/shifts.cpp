#include "app/store/shifts.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

constexpr auto lastRow = "(SELECT coalesce(max(sequence), 0) FROM audit)";

Shift readShift(SQLite::Statement& row) {
    const auto text = [&](int at) { return row.getColumn(at).getString(); };
    const auto number = [&](int at) {
        return row.getColumn(at).isNull() ? std::nullopt : std::optional<std::int64_t>(row.getColumn(at).getInt64());
    };
    return {*number(0), text(1), text(2), *number(3), text(4), text(5), text(6), number(7), number(8), number(9).value_or(0), text(10)};
}

void bindNumber(SQLite::Statement& statement, int at, const std::optional<std::int64_t>& value) {
    if (value)
        statement.bind(at, *value);
    else
        statement.bind(at);
}

}  // namespace

Result<std::int64_t> Shifts::open(const std::string& by) {
    std::int64_t id = 0;
    return Database::guarded([&] {
               SQLite::Statement insert(database_.handle(), std::string("INSERT INTO shift (opened_by, opened_at, first_audit)"
                                                                        " VALUES (?, ?, ") +
                                                                lastRow + ")");
               bindTexts(insert, 1, {by, utcNow()});
               insert.exec();
               id = database_.handle().getLastInsertRowid();
           })
        .map([&] { return id; });
}

Result<void> Shifts::close(const Shift& shift) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(), std::string("UPDATE shift SET closed_by = ?, second = ?, reason = ?,"
                                                                 " closed_at = ?, counted = ?, difference = ?, last_audit = ") +
                                                         lastRow + " WHERE id = ? AND closed_at = ''");
        bindTexts(update, 1, {shift.closedBy, shift.second, shift.reason, utcNow()});
        bindNumber(update, 5, shift.counted);
        bindNumber(update, 6, shift.difference);
        update.bind(7, shift.id);
        update.exec();
    });
}

Result<std::optional<Shift>> Shifts::openOne() {
    return one("WHERE closed_at = '' AND ? = 0", 0);
}

Result<std::optional<Shift>> Shifts::load(std::int64_t id) {
    return one("WHERE id = ?", id);
}

Result<std::optional<Shift>> Shifts::last() {
    return one("WHERE ? = 0 ORDER BY id DESC LIMIT 1", 0);
}

Result<std::optional<Shift>> Shifts::one(const std::string& which, std::int64_t id) {
    std::optional<Shift> shift;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT * FROM shift " + which);
               query.bind(1, id);
               if (query.executeStep()) shift = readShift(query);
           })
        .map([&] { return shift; });
}

}  // namespace app
