#pragma once

#include <QStackedWidget>

#include "app/desk/pages/page.h"
#include "app/desk/services/people_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/step_bar.h"

namespace app {

// The first start in a folder that holds no station yet: which station, which printer, who administers it.
class FirstStartPage : public Page {
    Q_OBJECT
  public:
    FirstStartPage(FirstStartService& service, const std::filesystem::path& home, const std::filesystem::path& resources,
                   const Wording& wording);
    void open() override;

  signals:
    void started();

  private:
    void addStep(std::initializer_list<QWidget*> fields, const QString& hint);
    static QLineEdit* line(const QString& preset = {});
    void next();
    void back();
    void turnTo(int step);
    bool checkStation();
    bool checkPerson();
    void start();

    FirstStartService& service_;
    std::filesystem::path home_, resources_;
    Wording wording_;
    StepBar* bar_;
    QStackedWidget* steps_;
    MessagePanel* message_;
    QComboBox* regime_;
    QLineEdit *authorityLine_, *stationLine_, *centreLine_, *printerLine_, *nameLine_, *shownLine_, *passwordLine_, *againLine_;
    FormField *authority_, *station_, *password_, *again_, *name_;
    QPushButton *back_, *next_;
};

}  // namespace app
