#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/services/draft_services.h"
#include "app/desk/services/ledger_services.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/parked_list.h"
#include "app/desk/widgets/week_chart.h"

namespace app {

// Today in numbers that are doors, what lies parked, and the week in bars.
class HomePage : public Page {
    Q_OBJECT
  public:
    HomePage(TodayService& service, StatisticsService& statistics, const Wording& wording);
    // What lies parked, with whose it is.
    void offerDrafts(DraftService& service);
    void open() override;
    void offer(const std::function<bool(const QString&)>& seen) override;

  private:
    QPushButton* door(const QString& service);
    void show(const TodayCounts& counts);
    void listDrafts();
    void drop(std::int64_t draft, const QString& reason);
    void showDue(std::int64_t cards);

    TodayService& service_;
    StatisticsService& statistics_;
    Wording wording_;
    QPushButton *register_, *approve_, *make_, *handOver_, *endorse_, *supply_;
    QLabel *late_, *sync_;
    WeekChart* week_;
    DraftService* drafts_ = nullptr;
    ParkedList* parked_ = nullptr;
    MessagePanel* message_;
};

}  // namespace app
