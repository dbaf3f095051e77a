#include "app/desk/services/station_applications.h"

#include <algorithm>
#include <deque>
#include <iterator>

#include "app/registry/papers.h"

namespace app {

using Shared = StationLane::Shared;

namespace {

constexpr int idsAtOnce = 500;

// Above which number the last so many stand that are in this state.
Result<std::int64_t> aboveTheLast(Station& station, State state, int count) {
    std::deque<std::int64_t> last{0};
    for (;;) {
        const auto ids = station.orders->page({std::string(nameOf(state))}, last.back(), idsAtOnce);
        if (!ids) return tl::unexpected(ids.error());
        if (ids->empty()) return last.front();
        last.insert(last.end(), ids->begin(), ids->end());
        while (std::ssize(last) > count + 1) last.pop_front();
    }
}

// Of those that wait the oldest, of those that were refused the newest first: an old refusal pushes nobody out.
Result<std::vector<ApplicationRow>> rowsIn(Station& station, State state, const Actor& by, int most) {
    if (state != State::refused) return applicationRows(station, {state}, by, 0, most);
    return aboveTheLast(station, state, most)
        .and_then([&](std::int64_t after) { return applicationRows(station, {state}, by, after, most); })
        .map([](std::vector<ApplicationRow> rows) {
            std::ranges::reverse(rows);
            return rows;
        });
}

Result<std::vector<ApplicationRow>> rowsOf(Station& station, const std::vector<State>& states, const Actor& by, int most) {
    std::vector<ApplicationRow> all;
    for (const State state : states) {
        auto rows = rowsIn(station, state, by, most);
        if (!rows) return rows;
        std::ranges::move(*rows, std::back_inserter(all));
    }
    return all;
}

Result<StoredApplicationStep> taken(Station& station, Step step, const ApplicationWish& wish) {
    switch (step) {
        case Step::returnForPapers:
            return returnApplication(station, wish);
        case Step::refuse:
            return refuseApplication(station, wish);
        case Step::withdraw:
            return withdrawApplication(station, wish);
        case Step::reopen:
            return reopenApplication(station, wish);
        default:
            return supplyApplication(station, wish);
    }
}

}  // namespace

void StationApplications::rows(QObject* asker, const std::vector<State>& states, Then<std::vector<ApplicationRow>> then) {
    questions_.ask<std::vector<ApplicationRow>>(
        asker, [states, by = desk_.person(), most = most_](Shared station) { return rowsOf(*station, states, by, most); }, std::move(then));
}

void StationApplications::papers(QObject* asker, Then<std::vector<std::string>> then) {
    questions_.ask<std::vector<std::string>>(
        asker, [](Shared station) -> Result<std::vector<std::string>> { return paperNames(station->regime); }, std::move(then));
}

void StationApplications::take(QObject* asker, Step step, const ApplicationWish& wish, Then<StoredApplicationStep> then) {
    ApplicationWish mine = wish;
    mine.by = desk_.person();
    questions_.ask<StoredApplicationStep>(
        asker, [step, mine](Shared station) { return taken(*station, step, mine); }, std::move(then));
}

}  // namespace app
