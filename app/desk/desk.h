#pragma once

#include <memory>

#include "app/desk/services/card_services.h"
#include "app/desk/services/photo_service.h"
#include "app/desk/services/station_drafts.h"
#include "app/desk/services/station_ledgers.h"
#include "app/desk/services/station_people.h"
#include "app/desk/services/station_services.h"
#include "app/desk/shell/desk_frame.h"
#include "app/desk/shell/help_window.h"

namespace app {

struct DeskOptions {
    std::filesystem::path home, resources;
    std::string language = "zh";  // or "en"
    std::string person;           // who works here, while no people are set up
    std::string printer;          // as app/devices takes it; empty: the one of the first start, or files below the station's folder
    QString training;             // who is there to learn; empty: this is no training
    std::string idReader = "usb"; // as app/devices takes it
    std::chrono::milliseconds idle = std::chrono::minutes(5);  // then it locks
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
    void showBusy(bool busy);
    void goToRegistration(DeskWindow& window);

    DeskOptions options_;
    Wording wording_;
    DeviceWatch devices_;
    IdReaderWatch idReader_;
    SharedStation station_;
    StationLane questions_, cards_;
    PhotoLane photos_;
    StationPeople people_;
    StationStart start_;
    StationServices services_;
    StationCardServices living_;
    StationDrafts drafts_;
    StationLedgers ledgers_;
    HelpWindow help_;
    std::unique_ptr<DeskFrame> frame_;
    int busy_ = 0;         // lanes at work
    ReaderTeller teller_;  // the tellers are first to go
    IdReaderTeller idTeller_;
};

}  // namespace app
