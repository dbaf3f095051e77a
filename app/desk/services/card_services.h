#pragma once

#include "app/desk/services/station_services.h"

namespace app {

// The services on living cards over the station itself, in the name of whoever works at this desk.
class StationCardServices : public InspectionService, public LivingCardService, public LossService, public LostListService,
                            public SectorCardService {
  public:
    StationCardServices(StationLane& questions, StationLane& devices, const StationServices& desk)
        : questions_(questions), devices_(devices), desk_(desk) {}

    void reasons(QObject* asker, Then<std::vector<std::string>> then) override;
    void inspect(QObject* asker, const std::string& reader, const InspectionWish& wish, Then<Verification> then) override;

    void look(QObject* asker, const std::string& reader, Kind service, Then<LaidCard> then) override;
    void serve(QObject* asker, const std::string& reader, const CardRequest& request, Then<CardOutcome> then) override;
    void serveAbsent(QObject* asker, const CardRequest& request, Then<CardOutcome> then) override;
    void judge(QObject* asker, const ChangeQuestion& question, Then<ChangeJudgement> then) override;
    void due(QObject* asker, Then<std::vector<CardRow>> then) override;

    void cards(QObject* asker, const std::string& number, Then<std::vector<CardRow>> then) override;
    void report(QObject* asker, const LostReport& report, Then<LostCard> then) override;
    void confirm(QObject* asker, const LostReport& report, const std::string& certificate, Then<LostCard> then) override;
    void lift(QObject* asker, const std::string& applicationSerial, const Actor& second, Then<void> then) override;
    void judge(QObject* asker, const ReplacementWish& wish, Then<ReplacementJudgement> then) override;
    void replace(QObject* asker, const std::string& reader, const ReplacementWish& wish, Then<std::int64_t> then) override;

    void standing(QObject* asker, Then<LostListView> then) override;
    void look(QObject* asker, const std::string& number, Then<LostFound> then) override;

    void carried(QObject* asker, const std::string& reader, Then<LaidSectors> then) override;
    void readSector(QObject* asker, const std::string& reader, const std::string& department, Then<SectorReading> then) override;
    void writeSector(QObject* asker, const std::string& reader, SectorOrder order, Then<SectorWritten> then) override;

  private:
    StationLane &questions_, &devices_;
    const StationServices& desk_;
};

}  // namespace app
