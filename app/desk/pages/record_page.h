#pragma once

#include <QComboBox>

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/record_view.h"

namespace app {

// One person's record. What is personal is covered until somebody says why it must be seen.
class RecordPage : public Page {
    Q_OBJECT
  public:
    RecordPage(RecordService& service, const Wording& wording);
    void open() override;
    void goTo(std::int64_t holder) override;

  private:
    void take(std::int64_t holder, const Result<PersonRecord>& record);
    void uncover();
    void enable();

    RecordService& service_;
    Wording wording_;
    std::int64_t holder_ = 0;
    bool whole_ = false;
    QComboBox* reason_;
    RecordView* view_;
    QLabel* hint_;
    MessagePanel* message_;
    QPushButton* uncover_;
};

}  // namespace app
