#include "app/station/station.h"

#include "apdu/core/file.h"
#include "app/station/layout_installation.h"
#include "app/station/sector_composition.h"
#include "cardlib/keys/embedded_vault.h"

namespace app {
namespace {

constexpr std::size_t maxResource = 16 << 20;

Result<void> loadIdentity(Station& station) {
    StationIdentity& identity = station.identity;
    for (const auto& [name, value] : {std::pair{"authority", &identity.authority},
                                      {"authority_name", &identity.authorityName},
                                      {"station", &identity.number},
                                      {"regime", &identity.regime},
                                      {"profile", &identity.profile},
                                      {"layout", &identity.layout},
                                      {"centre", &identity.centre},
                                      {"mark", &identity.mark}}) {
        auto loaded = loadSetting(*station.database, name);
        if (!loaded) return tl::unexpected(loaded.error());
        *value = *std::move(loaded);
    }
    if (identity.authority.empty()) return fail(Code::notSetUp, station.home.string());
    return {};
}

Result<void> loadRules(Station& station) {
    const auto codes = readResource(station.resources, "codes/codes.json").and_then(CodeSets::parse);
    const auto regime =
        readResource(station.resources, "regimes/" + station.identity.regime + ".json").and_then(parseRegime);
    auto divisions = readResource(station.resources, "codes/divisions.tsv");
    if (!codes) return tl::unexpected(codes.error());
    if (!regime) return tl::unexpected(regime.error());
    if (!divisions) return tl::unexpected(divisions.error());
    station.codes = *codes;
    station.regime = *regime;
    station.divisions = Divisions(*std::move(divisions));
    return {};
}

Result<void> loadDepartments(Station& station) {
    auto departments = cardlib::readDepartments(station.resources / "sectors");
    if (!departments) return fail(Code::departmentsUnusable, "", departments.error());
    station.departments = *std::move(departments);
    return {};
}

Result<void> loadCards(Station& station) {
    auto cards = cardlib::readCardTable(station.resources / "cards" / "cards.json");
    if (!cards) return fail(Code::cardTableUnusable, "", cards.error());
    station.cards = *std::move(cards);
    return {};
}

// What stays the same as long as the first one is open, which has read it.
Result<void> loadTables(Station& station) {
    if (const auto& first = station.first) {
        station.codes = first->codes;
        station.regime = first->regime;
        station.divisions = first->divisions;
        station.departments = first->departments;
        station.cards = first->cards;
        return {};
    }
    return loadRules(station).and_then([&] { return loadDepartments(station); }).and_then([&] { return loadCards(station); });
}

Result<void> openVault(Station& station) {
    return readPin(station.home).and_then([&](const apdu::SecretBytes& pin) -> Result<void> {
        auto vault = cardlib::openEmbeddedVault(station.home / "vault", pin);
        if (!vault) return tl::unexpected(vaultUnopened(vault.error()));
        station.vault = *std::move(vault);
        return {};
    });
}

// What is in the store and the resources, once lock, token and store are there.
Result<std::shared_ptr<Station>> furnished(std::shared_ptr<Station> station) {
    return loadIdentity(*station)
        .and_then([&] { return loadTables(*station); })
        .and_then([&] {
            station->joinRepositories();
            return composeProfiles(*station);
        })
        .map([&] {
            station->studio = makeFaceStudio(trustedLayout(*station->layouts));
            station->examiner = makePhotoExaminer(station->resources);
            return std::move(station);
        });
}

constexpr auto storeFile = "station.db";

}  // namespace

Result<std::string> readResource(const std::filesystem::path& resources, const std::string& name) {
    const auto content = apdu::readFile(resources / name, maxResource);
    if (!content) return fail(Code::resourceUnreadable, name, content.error());
    return std::string(content->begin(), content->end());
}

Result<apdu::SecretBytes> readPin(const std::filesystem::path& home) {
    auto content = apdu::readFile(home / "pin", 256);
    if (!content || content->empty()) return fail(Code::pinMissing, home.string());
    auto pin = apdu::SecretBytes::copyOf(*content);
    apdu::wipe(*content);
    return pin;
}

Error vaultUnopened(const cardlib::Error& error) {
    return fail(Code::vaultUnopened, "", error).value();
}

Result<std::shared_ptr<Station>> Station::open(const std::filesystem::path& home,
                                               const std::filesystem::path& resources) {
    auto station = std::make_shared<Station>();
    station->home = home;
    station->resources = resources;
    auto taken = HomeLock::take(home);
    if (!taken) return tl::unexpected(taken.error());
    station->lock = *std::move(taken);
    return openVault(*station)
        .and_then([&] { return Database::open(home / storeFile, resources / "migrations" / "station"); })
        .and_then([&](std::unique_ptr<Database> opened) {
            station->database = std::move(opened);
            return furnished(std::move(station));
        })
        .map([](std::shared_ptr<Station> whole) {
            whole->watchHighWater();
            return whole;
        });
}

Result<std::shared_ptr<Station>> Station::openBeside(const std::shared_ptr<Station>& first) {
    auto station = std::make_shared<Station>();
    station->first = first;
    station->home = first->home;
    station->resources = first->resources;
    station->lock = first->lock;
    station->vault = first->vault;
    return Database::openBeside(*first->database)
        .and_then([&](std::unique_ptr<Database> opened) {
            station->database = std::move(opened);
            return furnished(std::move(station));
        })
        .map([&](std::shared_ptr<Station> whole) {
            whole->highWater = std::make_unique<HighWater>(whole->home, *whole->database, *whole->events, *whole->vault);
            whole->raiseHighWater();
            return whole;
        });
}

Station::~Station() {
    if (database) database->afterCommit({});  // what it calls goes first
}

void Station::watchHighWater() {
    database->afterCommit({});
    highWater = std::make_unique<HighWater>(home, *database, *events, *vault);
    const auto newest = highWater->check();
    newest ? events->resume() : events->halt(newest.error());
    raiseHighWater();
}

void Station::raiseHighWater() {
    const auto follow = [mark = highWater.get(), log = events.get()] {
        if (!log->halted()) mark->raise();
    };
    follow();
    database->afterCommit(follow);
}

void Station::joinRepositories() {
    holders = std::make_unique<Holders>(*database, *vault);
    orders = std::make_unique<Orders>(*database, *holders);
    operations = std::make_unique<CardOperations>(*database, *holders);
    terms = std::make_unique<CardTerms>(*database);
    replacements = std::make_unique<Replacements>(*database);
    applicationSteps = std::make_unique<ApplicationSteps>(*database, *holders);
    events = std::make_unique<EventLog>(*database, *vault, identity.name(), first ? first->events.get() : nullptr);
    audit = std::make_unique<AuditLog>(*database, *vault);
    accounts = std::make_unique<Accounts>(*database);
    people = std::make_unique<People>(*database, *accounts, *audit, *vault);
    lost = std::make_unique<LostList>(*database);
    printRuns = std::make_unique<PrintRuns>(*database);
    sectors = std::make_unique<SectorProfiles>(*database);
    layouts = std::make_unique<Layouts>(*database);
    sectorChanges = std::make_unique<SectorChanges>(*database, *vault);
    blanks = std::make_unique<BlankBook>(*database);
    shifts = std::make_unique<Shifts>(*database);
    fees = std::make_unique<Fees>(*database);
    dutyReports = std::make_unique<DutyReports>(*database, *vault);
    shelf = std::make_unique<Shelf>(*database, *holders);
    drafts = std::make_unique<Drafts>(*database, *vault);
    paperScans = std::make_unique<PaperScans>(*database, *holders);
    addressBook = std::make_unique<AddressBook>(*database, *vault);
    auditRows = std::make_unique<AuditRows>(*database);
}

}  // namespace app
