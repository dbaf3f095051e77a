#include "app/store/print_runs.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {

Result<std::optional<PrintRun>> PrintRuns::openOf(const std::string& printer) {
    std::optional<PrintRun> run;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT run.id, card_order, ejected_before, step, step.ended_at FROM print_run run"
                                       " LEFT JOIN print_step step ON step.run = run.id"
                                       " WHERE printer = ? AND outcome = '' ORDER BY step.id DESC LIMIT 1");
               bindTexts(query, 1, {printer});
               if (!query.executeStep()) return;
               run = PrintRun{query.getColumn(0).getInt64(),  query.getColumn(1).getInt64(), printer,
                              query.getColumn(2).getInt64(),  query.getColumn(3).getString(),
                              !query.getColumn(4).getString().empty()};
           })
        .map([&] { return run; });
}

Result<std::int64_t> PrintRuns::begin(std::int64_t order, const std::string& printer, std::int64_t ejectedBefore) {
    std::int64_t id = 0;
    return Database::guarded([&] {
               SQLite::Statement insert(
                   database_.handle(),
                   "INSERT INTO print_run (card_order, ejected_before, printer, begun_at) VALUES (?, ?, ?, ?)");
               insert.bind(1, order);
               insert.bind(2, ejectedBefore);
               bindTexts(insert, 3, {printer, utcNow()});
               insert.exec();
               id = database_.handle().getLastInsertRowid();
           })
        .map([&] { return id; });
}

Result<void> PrintRuns::beginStep(std::int64_t run, const std::string& step) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT INTO print_step (run, step, begun_at) VALUES (?, ?, ?)");
        insert.bind(1, run);
        bindTexts(insert, 2, {step, utcNow()});
        insert.exec();
    });
}

Result<void> PrintRuns::endStep(std::int64_t run) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(),
                                 "UPDATE print_step SET ended_at = ? WHERE id = (SELECT max(id) FROM print_step WHERE run = ?)");
        bindTexts(update, 1, {utcNow()});
        update.bind(2, run);
        update.exec();
    });
}

Result<void> PrintRuns::end(std::int64_t run, const std::string& outcome) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(), "UPDATE print_run SET outcome = ?, ended_at = ? WHERE id = ?");
        bindTexts(update, 1, {outcome, utcNow()});
        update.bind(3, run);
        update.exec();
    });
}

Result<std::optional<StationBinding>> PrintRuns::bindingOf(const std::string& printer) {
    std::optional<StationBinding> binding;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT reader, contactless FROM printer_station WHERE printer = ?");
               bindTexts(query, 1, {printer});
               if (query.executeStep())
                   binding = StationBinding{printer, query.getColumn(0).getString(), query.getColumn(1).getInt() != 0};
           })
        .map([&] { return binding; });
}

Result<std::vector<StationBinding>> PrintRuns::bindings() {
    std::vector<StationBinding> bindings;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT printer, reader, contactless FROM printer_station ORDER BY printer");
               while (query.executeStep())
                   bindings.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(), query.getColumn(2).getInt() != 0});
           })
        .map([&] { return bindings; });
}

Result<void> PrintRuns::bind(const StationBinding& binding) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT OR REPLACE INTO printer_station VALUES (?, ?, ?, ?)");
        bindTexts(insert, 1, {binding.printer, binding.reader});
        insert.bind(3, binding.contactless ? 1 : 0);
        bindTexts(insert, 4, {utcNow()});
        insert.exec();
    });
}

}  // namespace app
