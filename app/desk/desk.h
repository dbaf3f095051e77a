#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "app/desk/services/camera.h"
#include "app/desk/services/card_services.h"
#include "app/desk/services/photo_service.h"
#include "app/desk/services/station_applications.h"
#include "app/desk/services/station_data.h"
#include "app/desk/services/printer_watch.h"
#include "app/desk/services/station_drafts.h"
#include "app/desk/services/station_layouts.h"
#include "app/desk/services/station_lists.h"
#include "app/desk/services/station_papers.h"
#include "app/desk/services/station_ledgers.h"
#include "app/desk/services/station_people.h"
#include "app/desk/services/station_services.h"
#include "app/desk/services/station_settings.h"
#include "app/desk/services/station_sync.h"
#include "app/desk/shell/desk_frame.h"
#include "app/desk/shell/help_window.h"
#include "app/desk/theme/text_size.h"

namespace app {

struct DeskOptions {
    std::filesystem::path home, resources;
    std::string language = "zh";  // or "en"
    std::string person;           // who works here, while no people are set up
    std::string printer;          // as app/devices takes it; empty: the one of the settings, or files below the station's folder
    QString training;             // who is there to learn; empty: this is no training
    QString virtualReader;        // control socket of the one of a training
    std::string idReader;         // as app/devices takes it; empty: the one of the settings, or the one on USB
    std::string camera;           // a part of its name, or "folder:DIR"; empty: the one the system prefers
    std::function<void(TextSize)> dress;       // gives everything the size of text that the settings say; empty: it has its size
    std::optional<std::chrono::minutes> idle;  // then it locks; the settings may say sooner, not later
};

// Everything joined: the station's threads, the services, the pages in their window.
class Desk {
  public:
    explicit Desk(const DeskOptions& options);
    ~Desk();
    [[nodiscard]] QWidget& window() { return *frame_; }

  private:
    void begin();
    void startFirst();
    DeskWindow* work();
    void addDesk(DeskWindow& window);
    void addCardServices(DeskWindow& window);
    void addLedgers(DeskWindow& window);
    void addStation(DeskWindow& window);
    Page* homePage();
    Page* registrationPage();
    Page* approvalPage();
    Page* spoilPage();
    Page* handOverPage();
    Page* recordPage();
    Page* settingsPage();
    void showBusy(bool busy);
    void tellWhose(const QStringList& serials, const std::function<void(const QMap<QString, QString>&)>& then);
    void goToRegistration(DeskWindow& window);
    // What was named at the start counts before the settings.
    void obey(const DeskSettings& settings);
    [[nodiscard]] std::string printer() const;

    DeskOptions options_;
    Wording wording_;
    DeviceWatch devices_;
    IdReaderWatch idReader_;
    SyncWatch sync_;
    PrinterWatch printerWatch_;
    SharedStation station_;
    StationLane questions_, cards_, ownCards_, listed_, kept_;  // ownCards_: those by which people sign in; kept_: the data as a whole
    PhotoLane photos_;
    std::unique_ptr<Camera> camera_;
    StationPeople people_;
    StationStart start_;
    StationServices services_;
    StationCardServices living_;
    StationDrafts drafts_;
    StationApplications applications_;
    StationPapers papers_;
    StationLists lists_;
    StationLedgers ledgers_;
    StationSettings ownSettings_;
    StationLayouts layouts_;
    StationData data_;
    std::unique_ptr<HelpWindow> help_;  // once it was asked for
    std::unique_ptr<DeskFrame> frame_;
    int busy_ = 0;         // lanes at work
    ReaderTeller teller_;  // the tellers are first to go
    IdReaderTeller idTeller_;
    PrinterTeller printerTeller_;
    StationSync stationSync_;
    DeskSettings settings_;  // as they were obeyed last
    bool obeyed_ = false;    // any yet
};

}  // namespace app
