#pragma once

#include <map>

#include "app/card_service/look_at_card.h"
#include "app/card_service/replace_card.h"
#include "app/card_service/serve_absent_card.h"
#include "app/desk/services/face_pictures.h"
#include "app/desk/services/held_draft.h"
#include "app/desk/services/station_lane.h"
#include "app/inspection/lost_cards.h"
#include "app/inspection/verify_card.h"
#include "app/intake/id_card_intake.h"
#include "app/issuance/approve.h"
#include "app/issuance/hand_over.h"
#include "app/issuance/register_form.h"
#include "app/sectors/sectors_on_card.h"
#include "app/sectors/write_sector.h"
#include "app/services/card_rows.h"
#include "app/services/find_people.h"
#include "app/services/judge_change.h"
#include "app/services/make_order.h"
#include "app/services/order_rows.h"
#include "app/services/record.h"
#include "app/services/today_counts.h"

namespace app {

// What the pages ask for. Each call returns at once; the answer comes to the asker on the screen's thread, or nowhere when it
// is gone by then. A page can be built on a fake of the one it uses.

// What a form's lists offer.
struct FormChoices {
    CodeNames codes;
    std::vector<Regime::PaperGroup> papers;
    Regime regime = {};          // whom the rules are for
    RowValues whenCardRead = {};  // what most people with an identity card intend
    std::vector<std::string> exemptions = {};  // why a photo that does not pass may be taken
};

class TodayService {
  public:
    virtual ~TodayService() = default;
    virtual void counts(QObject* asker, Then<TodayCounts> then) = 0;
    // Cards whose endorsement is due, or overdue while it can be made up; as many as their list shows.
    virtual void toEndorse(QObject* asker, Then<std::int64_t> then) = 0;
};

class RegistrationService {
  public:
    virtual ~RegistrationService() = default;
    virtual void choices(QObject* asker, Then<FormChoices> then) = 0;
    virtual void check(QObject* asker, const RowValues& form, const std::filesystem::path& photo, Then<FormCheck> then) = 0;
    virtual void preview(QObject* asker, const RowValues& form, const std::filesystem::path& photo, Then<FacePictures> then) = 0;
    // any: who signs for a photo that does not pass, and why. held: the draft that becomes the record.
    virtual void enter(QObject* asker, const RowValues& form, const std::filesystem::path& photo, const ExemptionWish& any,
                       const HeldDraft& held, Then<ImportReport> then) = 0;
};

class OrderService {
  public:
    virtual ~OrderService() = default;
    virtual void list(QObject* asker, const std::vector<State>& states, Then<std::vector<OrderRow>> then) = 0;
    virtual void face(QObject* asker, std::int64_t order, Then<FacePictures> then) = 0;
    virtual void approve(QObject* asker, std::int64_t order, Confirmed confirmed, Then<void> then) = 0;
};

// Finding people, and their records; covered() leaves out what is personal, the others leave a row in the audit trail.
class RecordService {
  public:
    virtual ~RecordService() = default;
    virtual void find(QObject* asker, const std::string& typed, Then<FoundPeople> then) = 0;
    virtual void covered(QObject* asker, std::int64_t holder, Then<PersonRecord> then) = 0;
    virtual void whole(QObject* asker, std::int64_t holder, const std::string& reason, Then<PersonRecord> then) = 0;
    virtual void ofOrder(QObject* asker, std::int64_t order, const std::string& reason, Then<PersonRecord> then) = 0;
};

class CardService {
  public:
    virtual ~CardService() = default;
    virtual void make(QObject* asker, const MakingWish& wish, StageTeller told, Then<MakingEnd> then) = 0;
    virtual void reject(QObject* asker, const std::string& printer, Then<void> then) = 0;
    virtual void handOver(QObject* asker, std::int64_t order, const std::string& reader,
                          const std::optional<std::string>& scanned, Then<ThreeWayProof> then) = 0;
};

// Whether a card is good, without a network. Who inspects is filled in here.
class InspectionService {
  public:
    virtual ~InspectionService() = default;
    // Why cards are inspected, by id (inspectionReasons()).
    virtual void reasons(QObject* asker, Then<std::vector<std::string>> then) = 0;
    virtual void inspect(QObject* asker, const std::string& reader, const InspectionWish& wish, Then<Verification> then) = 0;
};

// The card that was laid down, and what is done to it. Who does it is filled in here.
class LivingCardService {
  public:
    virtual ~LivingCardService() = default;
    // service: what it is looked at for.
    virtual void look(QObject* asker, const std::string& reader, Kind service, Then<LaidCard> then) = 0;
    virtual void serve(QObject* asker, const std::string& reader, const CardRequest& request, Then<CardOutcome> then) = 0;
    // The same of the request's order while its card is not there.
    virtual void serveAbsent(QObject* asker, const CardRequest& request, Then<CardOutcome> then) = 0;
    // number: of citizen, permit or card.
    virtual void cards(QObject* asker, const std::string& number, Then<std::vector<CardRow>> then) = 0;
    virtual void judge(QObject* asker, const ChangeQuestion& question, Then<ChangeJudgement> then) = 0;
    // Whose endorsement is due, the first to end first.
    virtual void due(QObject* asker, Then<std::vector<CardRow>> then) = 0;
};

// Whose a card is, as far as it is known here and whoever works at the desk may look people up.
struct CardHolder {
    PiiText name = {};
    std::string permitNumber = {};
};

// The sectors of the card that lies there, and whose it is.
struct LaidSectors : SectorsOnCard {
    CardHolder holder = {};
};

// The departments' sectors of the card that lies there. Who does it is filled in here.
class SectorCardService {
  public:
    virtual ~SectorCardService() = default;
    virtual void carried(QObject* asker, const std::string& reader, Then<LaidSectors> then) = 0;
    virtual void readSector(QObject* asker, const std::string& reader, const std::string& department, Then<SectorReading> then) = 0;
    virtual void writeSector(QObject* asker, const std::string& reader, SectorOrder order, Then<SectorWritten> then) = 0;
};

// Cards that are lost, and new ones in the place of old ones.
class LossService {
  public:
    virtual ~LossService() = default;
    // number: of citizen, permit or card; empty: those handed over last.
    virtual void cards(QObject* asker, const std::string& number, Then<std::vector<CardRow>> then) = 0;
    virtual void report(QObject* asker, const LostReport& report, Then<LostCard> then) = 0;
    virtual void confirm(QObject* asker, const LostReport& report, const std::string& certificate, Then<LostCard> then) = 0;
    virtual void lift(QObject* asker, const std::string& applicationSerial, const Actor& second, Then<void> then) = 0;
    virtual void judge(QObject* asker, const ReplacementWish& wish, Then<ReplacementJudgement> then) = 0;
    // reader: where the old card lies, to be cancelled first; empty: it does not, or no longer answers.
    virtual void replace(QObject* asker, const std::string& reader, const ReplacementWish& wish, Then<std::int64_t> then) = 0;
};

struct LostListView {
    LostListState state;
    std::vector<LostCard> cards;  // the first of them, by their serials
    std::map<std::string, CardHolder> holders = {};  // by their serials
};

// What the list says of one card.
struct LostFound : LostLook {
    CardHolder holder = {};
};

// The list of lost cards as this station has it.
class LostListService {
  public:
    virtual ~LostListService() = default;
    virtual void standing(QObject* asker, Then<LostListView> then) = 0;
    // number: of permit or card.
    virtual void look(QObject* asker, const std::string& number, Then<LostFound> then) = 0;
};

}  // namespace app
