#pragma once

#include <QCheckBox>

#include "app/desk/pages/operator_card_form.h"
#include "app/desk/pages/settings_part.h"
#include "app/desk/services/settings_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// Who works here, and as what: one form for somebody new and for whoever is chosen in the list.
class PeopleSettings : public SettingsPart {
    Q_OBJECT
  public:
    PeopleSettings(AccountService& service, MessagePanel& message, const Wording& wording);
    std::vector<Deed> deeds() override;
    void open() override;
    void forget() override { startNew(); }

  private:
    void layOut();
    void take(const Colleagues& colleagues);
    void choose();
    void startNew();
    void save();
    void add();
    void setPassword();
    void showCard();
    void withdrawCard();
    void turnOver();
    // Says beside the fields what is missing of a new password.
    bool checkPassword();
    void forgetPassword();
    void setRoles(Roles roles);
    [[nodiscard]] Roles roles() const;
    [[nodiscard]] const Account* chosen() const;
    [[nodiscard]] const EnrolledCard* cardOf(const Account& account) const;
    [[nodiscard]] QString markOf(const Account& account) const;
    static std::string textOf(const FormField* field) { return field->text().trimmed().toStdString(); }

    AccountService& service_;
    Colleagues known_;
    TextList* list_;
    QLineEdit *nameLine_, *shownLine_, *numberLine_, *secretLine_, *againLine_;
    FormField *name_, *shown_, *number_, *secret_, *again_;
    std::vector<std::pair<Role, QCheckBox*>> roles_;
    QLabel* whose_;
    OperatorCardForm* card_;
};

}  // namespace app
