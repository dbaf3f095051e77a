#pragma once

#include <QTimer>

#include "app/desk/pages/page.h"
#include "app/desk/pages/registration_form.h"
#include "app/desk/widgets/face_view.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/paper_actions.h"

namespace app {

// Registers one applicant; says while one types what the rules decide, what is missing, and how the card would look.
class RegistrationPage : public Page {
    Q_OBJECT
  public:
    RegistrationPage(RegistrationService& service, const Wording& wording);
    ~RegistrationPage() override;
    void open() override;
    // Receipt and form of who was registered last can be had.
    void offerPapers(PaperService& service);

  private:
    void layOut();
    void listen();
    void check();
    void preview();
    void take(const FormCheck& check);
    void enter();
    void choosePhoto();
    void showDecision(const FormCheck& check);

    RegistrationService& service_;
    Wording wording_;
    RegistrationForm* form_;
    QLabel *decision_, *missing_, *faceFault_;
    FaceView* face_;
    MessagePanel* message_;
    QPushButton* enter_;
    PaperActions *receipt_ = nullptr, *paperForm_ = nullptr;
    QTimer checkSoon_, previewSoon_;
    bool offered_ = false, all_ = false;
};

}  // namespace app
