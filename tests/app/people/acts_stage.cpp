#include "tests/app/people/acts_stage.h"

#include <limits>

#include "app/drafts/draft_form.h"
#include "app/drafts/draft_steps.h"

namespace acts {
namespace {

void need(const Result<void>& done) {
    INFO((done ? "" : test::told(done.error())));
    REQUIRE(done);
}

void mix(std::size_t& sum, std::string_view bytes) {
    constexpr std::size_t odd = 0x9E3779B97F4A7C15;
    sum = (sum ^ std::hash<std::string_view>{}(bytes)) * odd + 1;
}

std::int64_t parkedDraft(Station& station) {
    StoredDraft draft;
    draft.kind = registrationDraft, draft.state = "parked", draft.ticket = "A012", draft.owner = "somebody else";
    const apdu::Pii<RowValues> values = RowValues{{"name", "Example"}};
    return station.drafts->add(draft, {toJson(values), Bytes{}}).value();
}

}  // namespace

Stage::Stage()
    : card_(bench_, 1, 1), dead_(bench_.blank(9)), deadReader_(dead_), deadSession_(deadReader_, dead_.atr()),
      printer_{"test", *device_.driver, *device_.driver, noReader_} {
    deadReader_.pullAt(1, cardlib::InProcessReader::Pull::beforeCommand);
    auto& on = station();
    on.database->handle().exec("PRAGMA synchronous = OFF");
    on.people = std::make_unique<People>(*on.database, *on.accounts, *on.audit, *on.vault, cardlib::ScryptCost{16, 1, 1});
    order_ = bench_.import(1).accepted.front().order;
    holder_ = on.orders->load(order_)->holder;
    const auto card = on.orders->load(card_.order).value();
    cardHolder_ = card.holder, serial_ = card.applicationSerial;
    draft_ = parkedDraft(on);
    const StoredScan scan{0, holder_, "居民身份证", "jpeg", 1, "00", "somebody else", "2026-11-24T00:00:00Z"};
    scan_ = on.paperScans->add(scan, apdu::Pii<Bytes>(Bytes{1})).value();
    need(people().addFirst("root", "", test::secret(test::goodPassword)));
    const Actor root = signIn("root");
    addEverybody(root, "", firsts_);
    addEverybody(root, "second ", seconds_);
    setSubmitter("somebody else");
}

void Stage::addEverybody(const Actor& root, const std::string& before, std::vector<Comer>& to) {
    std::vector<std::string> roles{""};
    for (const auto name : roleNames)
        if (roleNamed(name) != Role::station) roles.emplace_back(name);
    for (const auto& role : roles) {
        const std::string name = before + (role.empty() ? "none" : role);
        to.push_back(account(name, role, Standing::signedIn, root));
        to.push_back({role, Standing::typed, Actor(name)});
        to.push_back(account(name + " closed", role, Standing::closed, root));
        to.push_back(account(name + " out", role, Standing::signedOut, root));
    }
    to.push_back({"", Standing::typed, Actor()});
}

// Without a role: they had one when they signed in.
Comer Stage::account(const std::string& name, const std::string& role, Standing standing, const Actor& root) {
    need(people().add({name, "", {roleNamed(role).value_or(Role::supervisor)}}, test::secret(test::goodPassword), root));
    const Actor actor = signIn(name);
    if (role.empty()) {
        SQLite::Statement none(station().database->handle(), "UPDATE account SET roles = '' WHERE name = ?");
        none.bind(1, name);
        none.exec();
    }
    if (standing == Standing::closed) need(people().close(name, root));
    if (standing == Standing::signedOut) need(people().signOut(actor));
    return {role, standing, actor};
}

Actor Stage::signIn(const std::string& name) {
    const auto actor = people().signIn(name, test::secret(test::goodPassword));
    REQUIRE(actor);
    return *actor;
}

apdu::Session& Stage::session() {
    if (!ownCase_) return deadSession_;
    card_.reader.insert();
    return card_.session;
}

void Stage::setSubject(const std::string& account, const std::string& citizenNumber) {
    ownCase_ = !account.empty();
    auto& store = station().database->handle();
    store.exec("UPDATE account SET number_index = NULL");
    if (!ownCase_) return;
    const auto index = station().holders->indexOf(citizenNumber).value();
    SQLite::Statement set(store, "UPDATE account SET number_index = ? WHERE name = ?");
    set.bind(1, static_cast<const void*>(index.data()), static_cast<int>(index.size()));
    set.bind(2, account);
    REQUIRE(set.exec() == 1);
}

std::string Stage::numberOf(std::int64_t holder) {
    return station().holders->recordOf(holder)->holder.citizenNumber.reveal();
}

void Stage::setSubmitter(const std::string& name) {
    SQLite::Statement set(station().database->handle(), "UPDATE holder SET imported_by = ? WHERE id = ?");
    set.bind(1, name);
    set.bind(2, holder_);
    set.exec();
}

std::size_t Stage::digest() {
    auto& store = station().database->handle();
    SQLite::Statement tables(store, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'audit%' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    std::size_t sum = 0;
    while (tables.executeStep()) {
        const std::string name = tables.getColumn(0).getString();
        mix(sum, name);
        SQLite::Statement rows(store, "SELECT * FROM \"" + name + "\"");
        while (rows.executeStep())
            for (int at = 0; at < rows.getColumnCount(); ++at) {
                const auto column = rows.getColumn(at);
                const auto* bytes = static_cast<const char*>(column.getBlob());
                mix(sum, std::string_view(bytes, static_cast<std::size_t>(column.getBytes())));
            }
    }
    return sum;
}

Stage::Trail Stage::trailSince(std::int64_t row) {
    SQLite::Statement rows(station().database->handle(),
                           "SELECT sequence, actor, action, result FROM audit WHERE sequence > ? OR sequence = (SELECT max(sequence) FROM audit)"
                           " ORDER BY sequence");
    rows.bind(1, row == 0 ? std::numeric_limits<std::int64_t>::max() : row);
    Trail trail;
    while (rows.executeStep()) {
        trail.row = rows.getColumn(0).getInt64();
        trail.actor = rows.getColumn(1).getString(), trail.action = rows.getColumn(2).getString(), trail.result = rows.getColumn(3).getString();
        if (trail.row > row && trail.action == "refused") ++trail.refusals;
    }
    return trail;
}

Result<void> Stage::undone(const std::function<void()>& work) {
    return station().database->transact([&]() -> Result<void> {
        work();
        return tl::unexpected(programFault(std::runtime_error("undone")));
    });
}

}  // namespace acts
