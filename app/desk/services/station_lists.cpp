#include "app/desk/services/station_lists.h"

#include "app/services/refusal_list.h"

namespace app {

using Shared = StationLane::Shared;

void StationLists::run(QObject* asker, const ListWish& wish, Teller told, Then<ImportReport> then, Work work) {
    stop();
    stopped_ = std::make_shared<std::atomic_bool>(false);
    const QPointer<QObject> who(asker);
    const auto tell = [lane = &lists_, who, told = std::move(told)](const Progress& progress) {
        lane->tell([who, told, progress] {
            if (who) told(progress);
        });
    };
    lists_.ask<ImportReport>(
        asker,
        [wish, tell, work, by = desk_.person(), stopped = stopped_](Shared station) {
            return work(*station, wish, by, today(), {tell, [stopped] { return stopped->load(); }});
        },
        std::move(then));
}

void StationLists::check(QObject* asker, const ListWish& wish, Teller told, Then<ImportReport> then) {
    run(asker, wish, std::move(told), std::move(then), checkList);
}

void StationLists::take(QObject* asker, const ListWish& wish, Teller told, Then<ImportReport> then) {
    run(asker, wish, std::move(told), std::move(then), takeList);
}

void StationLists::write(QObject* asker, const std::vector<Refusal>& refusals, const std::filesystem::path& file, Then<void> then) {
    lists_.ask<void>(
        asker,
        [refusals, file, language = language_](Shared station) { return writeRefusals(station->resources, language, refusals, file); },
        std::move(then));
}

}  // namespace app
