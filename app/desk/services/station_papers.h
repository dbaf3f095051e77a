#pragma once

#include "app/desk/services/paper_services.h"
#include "app/desk/services/station_services.h"

namespace app {

// The papers and the address book of the station itself, in the name of whoever works at this desk.
class StationPapers : public ScanService, public PlaceService {
  public:
    StationPapers(StationLane& questions, const StationServices& desk) : questions_(questions), desk_(desk) {}

    void kinds(QObject* asker, Then<std::vector<std::string>> then) override;
    void look(QObject* asker, const NewScan& scan, Then<PaperPicture> then) override;
    void keep(QObject* asker, std::int64_t holder, const std::vector<NewScan>& scans, Then<std::vector<StoredScan>> then) override;
    void list(QObject* asker, std::int64_t holder, Then<ScannedPapers> then) override;
    void show(QObject* asker, std::int64_t scan, const std::string& reason, Then<PaperPicture> then) override;
    void remove(QObject* asker, std::int64_t scan, Then<void> then) override;

    void propose(QObject* asker, PlaceKind kind, const PiiText& typed, Then<std::vector<PiiText>> then) override;

  private:
    StationLane& questions_;
    const StationServices& desk_;
};

}  // namespace app
