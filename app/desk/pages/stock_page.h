#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/ledger_services.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/second_name.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// The book of blanks: what is where, and one form for every movement. What is to be counted is covered.
class StockPage : public Page {
    Q_OBJECT
  public:
    StockPage(StockService& service, const Wording& wording);
    void open() override { look(false); }

  private:
    enum Field { lot = 1, range = 2, reason = 4 };
    struct Work {
        QString name;
        int fields;  // besides count and second person
        std::function<void()> book;
    };

    void layOut();
    QWidget* form();
    void choose();
    void look(bool uncovered);
    void take(const StockView& view);
    void book();
    void told(const QString& done, const Result<void>& result);
    void receive();
    void transfer(Move which, BlankAccount from);
    void destroy(BlankAccount from);
    void count(BlankAccount place);
    [[nodiscard]] std::int64_t number() const;
    [[nodiscard]] Signatures people() const { return {"", second_->name()}; }
    static std::string textOf(const FormField* field) { return field->text().trimmed().toStdString(); }

    StockService& service_;
    Wording wording_;
    std::vector<Work> works_;
    QComboBox* kind_;
    FormField *kindField_, *count_, *lot_, *first_, *last_, *reason_;
    SecondName* second_;
    TextList *accounts_, *entries_;
    MessagePanel* message_;
    QLabel* hint_;
    QPushButton *book_, *uncover_;
};

}  // namespace app
