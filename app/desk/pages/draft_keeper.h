#pragma once

#include <QTimer>

#include "app/desk/pages/registration_form.h"
#include "app/desk/services/draft_services.h"
#include "app/desk/services/people_services.h"
#include "app/desk/widgets/draft_panel.h"
#include "app/desk/widgets/message_panel.h"

namespace app {

// Sees to it that nothing typed into the form of a registration is lost: it is on the disk while one types, comes back after the
// program ended, lies under a ticket while somebody else is served, and goes to a colleague.
class DraftKeeper : public QObject {
    Q_OBJECT
  public:
    struct Parts {
        RegistrationForm* form;
        DraftPanel* panel;
        MessagePanel* message;
        QWidget* over;  // what a second person's signature is asked over
    };
    DraftKeeper(DraftService& service, SignInService& people, const Wording& wording, const Parts& parts);

    // Somebody else works here from now on: their form is nobody else's. False: it is still the same person.
    bool beginFor(const std::string& worker);
    [[nodiscard]] const std::string& worker() const { return worker_; }
    // What they had in hand comes back, once. first: before it is in the form, also when it cannot be had; then: after it.
    void bringBack(std::function<void()> first, std::function<void()> then);
    [[nodiscard]] bool knowsWhatIsInHand() const { return known_; }
    // The form is empty, and a new one.
    void startAgain();
    // What stands in it now is on its way to the disk when this returns.
    void save();
    // Between a click and its answer nothing is kept that might be somebody else's by then.
    void hold();
    void release();
    // The form may be emptied after this, when it goes on: what had a ticket lies under it again.
    void putAway(std::function<void()> then);
    void look();
    void takeUp(std::int64_t draft);

  signals:
    void emptied();                         // by parking
    void filled(const app::Bytes& photo);   // empty: there is none
    void ticketChanged(const QString& ticket);

  private:
    // An answer for somebody who has left is heard by nobody.
    template <class T>
    Then<T> whileHere(Then<T> then) {
        return [this, worker = worker_, then = std::move(then)](Result<T> answer) {
            if (worker == worker_) then(std::move(answer));
        };
    }
    void listen();
    void changed();
    void park(const QString& ticket);
    void takeUpRow(const DraftRow& row);
    void takeUpOwn(std::int64_t draft);
    void give(const DraftRow& row);
    void drop(const DraftRow& row, const QString& reason);
    void take(const Result<std::optional<OpenedDraft>>& draft, const std::function<void()>& then);
    void restore(const OpenedDraft& opened);
    void fill(const OpenedDraft& opened);
    void setTicket(const std::string& ticket);
    void tellFailure(const Error& error);
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] DraftService::Photo photo() const;

    DraftService& service_;
    SignInService& people_;
    Wording wording_;
    Parts parts_;
    QTimer soon_;
    std::string worker_, ticket_;
    RowValues untouched_, saved_;
    std::string sentPhoto_, keptPhoto_;  // what they hold
    std::int64_t wanted_ = 0;  // to be taken up when it is known what is in hand
    bool asked_ = false, known_ = false, inHand_ = false, held_ = false;
};

}  // namespace app
