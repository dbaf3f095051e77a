#pragma once

#include <QImage>

#include "app/desk/services/station_lane.h"
#include "app/intake/id_card_intake.h"
#include "app/issuance/hand_over.h"
#include "app/issuance/register_applicant.h"
#include "app/services/make_order.h"
#include "app/services/order_rows.h"
#include "app/services/today_counts.h"

namespace app {

// What the pages ask for. Each call returns at once; the answer comes to the asker on the screen's thread, or nowhere when it
// is gone by then. A page can be built on a fake of the one it uses.

struct FacePictures {
    QImage front, back;
};

// What a form's lists offer.
struct FormChoices {
    CodeNames codes;
    std::vector<Regime::PaperGroup> papers;
    Regime regime = {};          // whom the rules are for
    RowValues whenCardRead = {};  // what most people with an identity card intend
};

class TodayService {
  public:
    virtual ~TodayService() = default;
    virtual void counts(QObject* asker, Then<TodayCounts> then) = 0;
};

class RegistrationService {
  public:
    virtual ~RegistrationService() = default;
    virtual void choices(QObject* asker, Then<FormChoices> then) = 0;
    virtual void check(QObject* asker, const RowValues& form, const std::filesystem::path& photo, Then<FormCheck> then) = 0;
    virtual void preview(QObject* asker, const RowValues& form, const std::filesystem::path& photo, Then<FacePictures> then) = 0;
    virtual void enter(QObject* asker, const RowValues& form, const std::filesystem::path& photo, Then<ImportReport> then) = 0;
};

class OrderService {
  public:
    virtual ~OrderService() = default;
    virtual void list(QObject* asker, const std::vector<State>& states, Then<std::vector<OrderRow>> then) = 0;
    virtual void face(QObject* asker, std::int64_t order, Then<FacePictures> then) = 0;
    virtual void approve(QObject* asker, std::int64_t order, Then<void> then) = 0;
};

class CardService {
  public:
    virtual ~CardService() = default;
    virtual void make(QObject* asker, const MakingWish& wish, std::function<void(MakingStage)> told, Then<void> then) = 0;
    virtual void handOver(QObject* asker, std::int64_t order, const std::string& reader,
                          const std::optional<std::string>& scanned, Then<ThreeWayProof> then) = 0;
};

}  // namespace app
