#pragma once

#include "app/desk/services/desk_services.h"
#include "app/desk/services/people_services.h"

namespace app {

// The services over the station itself: what is only asked goes one way, what needs a device another, so that neither waits for
// the other. One person works at the desk: what is done is done in that name.
class StationServices : public TodayService, public RegistrationService, public OrderService, public RecordService, public CardService, public SpoilService {
  public:
    // mark: what is laid across a face that is only a preview.
    StationServices(StationLane& questions, StationLane& devices, Actor person, std::string mark)
        : questions_(questions), devices_(devices), person_(std::move(person)), mark_(std::move(mark)) {}

    [[nodiscard]] const Actor& person() const { return person_; }

    // Who works at the desk from now on.
    void actAs(Actor person) { person_ = std::move(person); }

    void counts(QObject* asker, Then<TodayCounts> then) override;
    void toEndorse(QObject* asker, Then<std::int64_t> then) override;

    void choices(QObject* asker, Then<FormChoices> then) override;
    void check(QObject* asker, const RowValues& form, const std::filesystem::path& photo, Then<FormCheck> then) override;
    void preview(QObject* asker, const RowValues& form, const std::filesystem::path& photo, Then<FacePictures> then) override;
    void enter(QObject* asker, const RowValues& form, const std::filesystem::path& photo, const ExemptionWish& any,
               const HeldDraft& held, Then<ImportReport> then) override;

    void list(QObject* asker, const std::vector<State>& states, Then<std::vector<OrderRow>> then) override;
    void face(QObject* asker, std::int64_t order, Then<FacePictures> then) override;
    void approve(QObject* asker, std::int64_t order, Confirmed confirmed, Then<void> then) override;

    void find(QObject* asker, const std::string& typed, Then<FoundPeople> then) override;
    void covered(QObject* asker, std::int64_t holder, Then<PersonRecord> then) override;
    void whole(QObject* asker, std::int64_t holder, const std::string& reason, Then<PersonRecord> then) override;
    void ofOrder(QObject* asker, std::int64_t order, const std::string& reason, Then<PersonRecord> then) override;
    // Records older than the search's index are taken up, some at a time, until none is left.
    void takeUpOlderRecords(QObject* asker);

    void make(QObject* asker, const MakingWish& wish, StageTeller told, Then<MakingEnd> then) override;
    void reject(QObject* asker, const std::string& printer, Then<void> then) override;
    void handOver(QObject* asker, std::int64_t order, const std::string& reader, const std::optional<std::string>& scanned,
                  Then<ThreeWayProof> then) override;

    void whose(QObject* asker, const std::string& reader, Then<CardThere> then) override;
    void spoil(QObject* asker, std::int64_t order, const Spoiling& spoiling, Then<std::int64_t> then) override;

  private:
    StationLane &questions_, &devices_;
    Actor person_;
    std::string mark_;
};

}  // namespace app
