#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "app/people/people.h"
#include "app/registry/code_sets.h"
#include "app/registry/divisions.h"
#include "app/registry/regime.h"
#include "app/station/face_studio.h"
#include "app/station/photo_examiner.h"
#include "app/store/address_book.h"
#include "app/store/application_steps.h"
#include "app/store/audit_log.h"
#include "app/store/audit_rows.h"
#include "app/store/blank_book.h"
#include "app/store/card_operations.h"
#include "app/store/card_terms.h"
#include "app/store/drafts.h"
#include "app/store/duty_reports.h"
#include "app/store/event_log.h"
#include "app/store/fees.h"
#include "app/store/high_water.h"
#include "app/store/home_lock.h"
#include "app/store/layouts.h"
#include "app/store/lost_list.h"
#include "app/store/orders.h"
#include "app/store/paper_scans.h"
#include "app/store/print_runs.h"
#include "app/store/replacements.h"
#include "app/store/shelf.h"
#include "app/store/shifts.h"
#include "cardlib/inspection/card_table.h"
#include "app/store/sector_changes.h"
#include "app/store/sector_profiles.h"
#include "cardlib/profile/departments.h"
#include "cardlib/profile/profile.h"

namespace app {

struct StationIdentity {
    std::string authority;  // 12 digits
    std::string authorityName;
    std::string number;  // 2 digits
    std::string regime, profile, layout;
    std::string centre;  // https://host:port, empty when there is none
    std::string mark;    // laid across every face: a station for training; empty: a true one
    [[nodiscard]] std::string name() const { return authority + ":" + number; }
};

// A station's folder, opened: its lock is held as long as this lives. Shared, because work on a card may outlive
// the command that began it (apdu/pcsc/card_session.h).
struct Station : std::enable_shared_from_this<Station> {
    Station() = default;
    ~Station();
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;

    // Errors: homeMissing, homeInUse, pinMissing, notSetUp, profileUnusable, cardTableUnusable, and those of store, vault and
    // resources.
    static Result<std::shared_ptr<Station>> open(const std::filesystem::path& home,
                                                 const std::filesystem::path& resources);

    // The same station for another thread: lock and token are shared, the store is another connection, faces are drawn apart.
    // The first one stays open as long as this one. Errors: those of store and resources.
    static Result<std::shared_ptr<Station>> openBeside(const std::shared_ptr<Station>& first);

    std::shared_ptr<Station> first;  // beside which this one works; nothing: it is the first itself
    std::filesystem::path home, resources;
    StationIdentity identity;
    Regime regime;
    CodeSets codes;
    Divisions divisions;
    cardlib::CardTable cards;
    std::vector<cardlib::Department> departments;
    cardlib::Profile profile;   // with the departments' installed sectors
    cardlib::Profile newCards;  // the same without those that are withdrawn: by it cards are made

    std::shared_ptr<HomeLock> lock;
    std::shared_ptr<cardlib::KeyVault> vault;
    std::unique_ptr<Database> database;
    std::unique_ptr<Holders> holders;
    std::unique_ptr<Orders> orders;
    std::unique_ptr<CardOperations> operations;
    std::unique_ptr<CardTerms> terms;
    std::unique_ptr<Replacements> replacements;
    std::unique_ptr<ApplicationSteps> applicationSteps;
    std::unique_ptr<EventLog> events;
    std::unique_ptr<HighWater> highWater;
    std::unique_ptr<AuditLog> audit;
    std::unique_ptr<Accounts> accounts;
    std::unique_ptr<People> people;
    std::unique_ptr<LostList> lost;
    std::unique_ptr<PrintRuns> printRuns;
    std::unique_ptr<SectorProfiles> sectors;
    std::unique_ptr<SectorChanges> sectorChanges;
    std::unique_ptr<Layouts> layouts;
    std::unique_ptr<BlankBook> blanks;
    std::unique_ptr<Shifts> shifts;
    std::unique_ptr<Fees> fees;
    std::unique_ptr<DutyReports> dutyReports;
    std::unique_ptr<Shelf> shelf;
    std::unique_ptr<Drafts> drafts;
    std::unique_ptr<PaperScans> paperScans;
    std::unique_ptr<AddressBook> addressBook;
    std::unique_ptr<AuditRows> auditRows;

    std::unique_ptr<FaceStudio> studio;  // of the layout that is trusted; refuses to draw when none is
    std::unique_ptr<PhotoExaminer> examiner;

    // Whether the store is the newest one known; while it is not, nothing new is written into its log, by no connection. Follows each commit.
    void watchHighWater();
    void raiseHighWater();
    // Makes the repositories over a database and a vault that are open.
    void joinRepositories();
};

// A resource file as text. Error: resourceUnreadable.
Result<std::string> readResource(const std::filesystem::path& resources, const std::string& name);


// The token's PIN, kept beside the store for its owner only. Error: pinMissing.
Result<apdu::SecretBytes> readPin(const std::filesystem::path& home);

// The error vaultUnopened with its cause.
Error vaultUnopened(const cardlib::Error& error);

}  // namespace app
