#pragma once

#include <QCheckBox>

#include "app/desk/pages/page.h"
#include "app/desk/services/ledger_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// Finished cards that nobody has fetched: where each lies, and who comes for it in the holder's stead.
class ShelfPage : public Page {
    Q_OBJECT
  public:
    ShelfPage(ShelfService& service, const Wording& wording);
    void open() override;
    void beginFor(const Actor& actor) override;

  private:
    void layOut();
    void take(const std::vector<Uncollected>& cards);
    void choose(std::int64_t order);
    void put();
    void admit();
    void startAgain();
    void setBusy(bool busy);
    void allow();
    [[nodiscard]] std::int64_t chosen() const;

    ShelfService& service_;
    Wording wording_;
    TextList* cards_;
    FormField *place_, *name_, *document_;
    QCheckBox *receipt_, *identity_;
    MessagePanel* message_;
    QPushButton *admit_, *put_;
    bool busy_ = false;  // from a click to its answer: nothing is done twice
};

}  // namespace app
