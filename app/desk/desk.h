#pragma once

#include <memory>

#include "app/desk/services/photo_service.h"
#include "app/desk/services/station_services.h"
#include "app/desk/shell/desk_window.h"

namespace app {

struct DeskOptions {
    std::filesystem::path home, resources;
    std::string language = "zh";  // or "en"
    std::string person;           // who works here
    std::string printer;          // as app/devices takes it
    std::string idReader = "usb"; // the same
};

// Everything joined: the station's thread, the services, the pages in their window.
class Desk {
  public:
    explicit Desk(const DeskOptions& options);
    ~Desk();
    [[nodiscard]] DeskWindow& window() { return *window_; }

  private:
    void goToRegistration();

    DeviceWatch devices_;
    IdReaderWatch idReader_;
    StationLane lane_;
    PhotoLane photos_;
    StationServices services_;
    std::unique_ptr<DeskWindow> window_;
    ReaderTeller teller_;  // the tellers are first to go
    IdReaderTeller idTeller_;
};

}  // namespace app
