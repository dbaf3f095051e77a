#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/text_list.h"
#include "app/desk/words/wording.h"

namespace app {

// The lost list as this station has it: whether a card is on it, what it holds, and how new it is.
class LostListPage : public Page {
    Q_OBJECT
  public:
    LostListPage(LostListService& service, const Wording& wording);
    void open() override;

  private:
    void take(const LostListView& view);
    void look();
    void tell(const QString& number, const LostFound& found);

    LostListService& service_;
    Wording wording_;
    FormField* number_;
    QLabel* state_;
    TextList* list_;
    MessagePanel* message_;
};

}  // namespace app
