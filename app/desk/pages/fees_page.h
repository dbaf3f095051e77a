#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/ledger_services.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/second_person.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// Today's receipts; takes a fee with its reason, and takes a receipt back.
class FeesPage : public Page {
    Q_OBJECT
  public:
    FeesPage(FeeService& service, SignInService& people, const Wording& wording);
    void open() override;
    void beginFor(const Actor& actor) override;
    // The fee of this order's card.
    void goTo(std::int64_t order) override;

  private:
    void layOut();
    void take(const FeeDay& day);
    void propose();
    void book();
    void demandOwed(const FeeWish& wish);
    [[nodiscard]] bool isReasoned();
    void startAgain();
    void send(const FeeWish& wish);
    void cancel();
    void waive();
    void told(const Result<FeeEntry>& entry, const QString& done);
    void begin();
    void setBusy(bool busy);
    // What is answered was another's who worked here: nothing goes on in the name of who does now, and they are told nothing of it.
    [[nodiscard]] bool isOfAnother() const { return booker_ != worker(); }
    void allow();
    [[nodiscard]] std::optional<std::int64_t> typedFen() const;

    FeeService& service_;
    SignInService& people_;
    Wording wording_;
    QComboBox* list_;
    FormField *kind_, *order_, *sum_, *reason_;
    TextList* receipts_;
    QLabel* total_;
    MessagePanel* message_;
    QPushButton *book_, *cancel_, *waive_;
    std::int64_t proposed_ = 0;  // the order whose fee was put into the fields
    bool busy_ = false;          // from a click to its answer: nothing is booked twice
    std::string booker_;  // who began what is waited for
};

}  // namespace app
