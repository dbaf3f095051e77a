#pragma once

#include <QProgressBar>

#include "app/desk/pages/page.h"
#include "app/desk/services/data_services.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/second_person.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// The station's data: a backup now, records whose time is over, and whether the chains hold.
class DataPage : public Page {
    Q_OBJECT
  public:
    DataPage(DataService& service, SignInService& people, const Wording& wording);
    void open() override;
    void beginFor(const Actor& actor) override;
    void leave() override;

  private:
    void layOut();
    void forget();
    void take(const DataState& state);
    void choose();
    void backUp();
    void showProgress(const Progress& progress);
    void endBackup(int turn, const Result<BackupReport>& report);
    void lookForOverdue();
    void takeOverdue(const OverdueRecords& found);
    void askSecond();
    void confirmRestored();
    void erase(Day before, const Actor& second);
    void verify();
    void setBusy(bool busy);
    void allow();
    void forgetOverdue();
    // Says beside the field when it is no day.
    std::optional<Day> typedDay();
    // turn: in which it was asked.
    template <class T>
    bool failed(int turn, const Result<T>& answer) {
        setBusy(false);
        if (turn != turn_) return true;
        if (!answer) message_->showFailure(wording_.failure(answer.error()));
        return !answer;
    }

    DataService& service_;
    SignInService& people_;
    Wording wording_;
    QLineEdit *secretLine_, *againLine_;
    FormField *file_, *secret_, *again_, *before_;
    QLabel *backup_, *step_, *found_;
    QProgressBar* bar_;
    TextList* overdue_;
    MessagePanel* message_;
    QPushButton *now_, *destroy_;
    QPushButton* confirm_;  // there while the station is restored and nobody has confirmed it
    std::vector<QPushButton*> buttons_;
    std::optional<Day> looked_;  // before which day the list is
    bool confirms_ = true;  // whoever works here
    bool busy_ = false;
    int turn_ = 0;  // of who works here: what another one asked for is not told
};

}  // namespace app
