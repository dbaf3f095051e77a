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
    // Nobody works here until beginFor(): nothing is kept or asked in nobody's name.
    void leave();
    // Another one whenever somebody begins here, also who was here before.
    [[nodiscard]] int stay() const { return stay_; }
    // What they had in hand comes back, once. first: before it is in the form, also when it cannot be had; then: after it. When it cannot
    // be had it is asked for again until it is known.
    void bringBack(std::function<void()> first, std::function<void()> then);
    [[nodiscard]] bool knowsWhatIsInHand() const { return known_; }
    // The draft that is in the form.
    [[nodiscard]] const HeldDraft& draft() const { return draft_; }
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
    // What a draft does not keep, said whenever one comes back.
    void tellBesides(const QString& words) { besides_ = "\n" + words; }

  signals:
    void answered();                        // what was in hand is known, or could not be had
    void emptied();                         // by parking
    void filled(const app::Bytes& photo);   // empty: there is none
    void ticketChanged(const QString& ticket);

  private:
    // An answer for somebody who has left is heard by nobody.
    template <class T>
    Then<T> whileHere(Then<T> then) {
        return [this, stay = stay_, then = std::move(then)](Result<T> answer) {
            if (stay == stay_) then(std::move(answer));
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
    void askAgain(const Error& error, const std::function<void()>& then);
    void restore(const OpenedDraft& opened);
    void fill(const OpenedDraft& opened);
    void setTicket(const std::string& ticket);
    void keptNow(int photo);
    void loseFile(int photo, const Error& error);
    void tryAgain(const Error& error);
    void detach();
    void tellUnparked(const Error& error);
    void tellFailure(const Error& error);
    [[nodiscard]] bool keeps() const { return known_ && !held_ && !away_ && !refused_; }
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] DraftService::Photo photo() const;

    DraftService& service_;
    SignInService& people_;
    Wording wording_;
    Parts parts_;
    QTimer soon_;
    QString besides_;
    std::string worker_, ticket_;
    HeldDraft draft_;
    RowValues untouched_, saved_;
    int sentPhoto_ = 0, keptPhoto_ = 0, goneFile_ = 0;  // as the form numbers them
    std::int64_t wanted_ = 0;  // to be taken up when it is known what is in hand
    int stay_ = 0;
    int question_ = 0;  // only the newest one's answer is taken
    bool asked_ = false, known_ = false, unanswered_ = false, inHand_ = false, held_ = false, failed_ = false;
    bool away_ = false, refused_ = false;
};

}  // namespace app
