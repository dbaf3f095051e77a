#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/ledger_services.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/second_person.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// The book of blanks: what is where, and one form for every movement. What is to be counted is covered.
class StockPage : public Page {
    Q_OBJECT
  public:
    StockPage(StockService& service, SignInService& people, const Wording& wording);
    void open() override { look(false); }
    void beginFor(const Actor& actor) override;

  private:
    enum Field { lot = 1, range = 2, reason = 4 };
    struct Work {
        QString name;
        int fields;  // besides the count
        Roles by;    // whose work it is
        std::function<void(const Actor& second)> book;
        bool counts = false;
    };

    void layOut();
    void offerWorks(const Actor& actor);
    QWidget* form();
    void choose();
    void look(bool uncovered);
    void take(const StockView& view);
    void book();
    void sign();
    void startAgain();
    // What is answered was another's who worked here: nothing goes on in the name of who does now, and they are told nothing of it.
    [[nodiscard]] bool isOfAnother() const { return booker_ != worker(); }
    void told(const QString& done, const Result<void>& result, const Actor& second);
    // Each as it is signed; where a second person is needed and none is there, they are asked.
    void receive(const Actor& second);
    void transfer(Move which, BlankAccount from, const Actor& second);
    void destroy(BlankAccount from, const Actor& second);
    void count(BlankAccount place, const Actor& second);
    [[nodiscard]] const Work& chosen() const { return works_[kind_->currentData().toUInt()]; }
    [[nodiscard]] std::int64_t number() const;
    static std::string textOf(const FormField* field) { return field->text().trimmed().toStdString(); }

    StockService& service_;
    SignInService& people_;
    Wording wording_;
    std::vector<Work> works_;
    QComboBox* kind_;
    FormField *kindField_, *count_, *lot_, *first_, *last_, *reason_;
    TextList *accounts_, *entries_;
    MessagePanel* message_;
    QLabel* hint_;
    QPushButton *book_, *uncover_;
    std::string booker_;  // who began what is waited for
};

}  // namespace app
