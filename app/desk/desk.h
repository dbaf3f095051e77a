#pragma once

#include <memory>

#include "app/desk/services/card_services.h"
#include "app/desk/shell/desk_window.h"
#include "app/desk/words/wording.h"

namespace app {

struct DeskOptions {
    std::filesystem::path home, resources;
    std::string language = "zh";  // or "en"
    std::string person;           // who works here
    std::string printer;          // as app/devices takes it
};

// Everything joined: the station's threads, the services, the pages in their window.
class Desk {
  public:
    explicit Desk(const DeskOptions& options);
    ~Desk();
    [[nodiscard]] DeskWindow& window() { return *window_; }

  private:
    void addCardServices(const Wording& wording);
    void showBusy(bool busy);

    DeviceWatch devices_;
    SharedStation station_;
    StationLane questions_, cards_;
    StationServices services_;
    StationCardServices living_;
    std::unique_ptr<DeskWindow> window_;
    int busy_ = 0;         // lanes at work
    ReaderTeller teller_;  // first to go
};

}  // namespace app
