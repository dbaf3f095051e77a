#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/ledger_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// Counts by day, service and outcome, without personal data; as a file of values when wanted.
class StatisticsPage : public Page {
    Q_OBJECT
  public:
    StatisticsPage(StatisticsService& service, const Wording& wording);
    void open() override { count(); }
    // Writes what is shown.
    void save(const std::filesystem::path& file);

  private:
    void count();
    void take(const std::vector<Tally>& tallies);

    StatisticsService& service_;
    Wording wording_;
    FormField *from_, *to_;
    TextList* counts_;
    MessagePanel* message_;
    QPushButton* save_;
    std::vector<Tally> tallies_;
};

}  // namespace app
