#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "app/drafts/draft_rows.h"
#include "app/drafts/end_draft.h"
#include "app/drafts/keep_draft.h"
#include "app/drafts/park_draft.h"
#include "app/drafts/pass_draft.h"
#include "tests/support/people_bench.h"
#include "tests/support/station_bench.h"

namespace test {

inline const std::string typedNumber = "320102198803120030";

// What somebody typed of an invented applicant.
inline app::DraftForm draftForm(const std::string& name = "Example") {
    return {app::RowValues{{"name", name}, {"citizen_number", typedNumber}}, app::Bytes{1, 2, 3}};
}

inline app::Parking parking(const std::string& ticket, const std::string& name = "Example", std::int64_t held = 0) {
    return {app::registrationDraft, ticket, draftForm(name), held};
}

// A station, and drafts on it; without people unless the test sets them up.
struct DraftsBench {
    app::Station& station() { return *bench.station; }

    // From here on people sign in.
    void setUpPeople() {
        station().people = std::make_unique<app::People>(*station().database, *station().accounts, *station().audit, *station().vault,
                                                         cardlib::ScryptCost{16, 1, 1});
        REQUIRE(station().people->addFirst("root", "", secret(goodPassword)));
        root = station().people->signIn("root", secret(goodPassword)).value();
    }
    app::Actor with(const std::string& name, app::Roles roles, const std::string& shown = "") {
        REQUIRE(station().people->add({name, shown, roles}, secret(goodPassword), root));
        return station().people->signIn(name, secret(goodPassword)).value();
    }

    std::int64_t parked(const std::string& ticket, const app::Actor& by) {
        const auto id = app::parkNewDraft(station(), parking(ticket), by);
        INFO((id ? "" : told(id.error())));
        REQUIRE(id);
        return *id;
    }
    std::string stateOf(std::int64_t id) { return station().drafts->load(id).value()->state; }
    std::string ownerOf(std::int64_t id) { return station().drafts->load(id).value()->owner; }
    std::vector<app::DraftRow> rows(const app::Actor& by) { return app::draftRows(station(), by, app::today()).value(); }
    // As the newest row of the trail has it.
    app::AuditEntry lastOfTrail() { return station().auditRows->page({}, 0, 1).value().front(); }
    // Nobody worked on it since.
    void setChanged(std::int64_t id, const std::string& at) {
        SQLite::Statement update(station().database->handle(), "UPDATE draft SET changed_at = ? WHERE id = ?");
        update.bind(1, at);
        update.bind(2, id);
        update.exec();
    }

    StationBench bench;
    app::Actor root;
};

}  // namespace test
