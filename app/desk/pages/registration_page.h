#pragma once

#include <QTimer>

#include "app/desk/pages/draft_keeper.h"
#include "app/desk/pages/id_card_filler.h"
#include "app/desk/pages/page.h"
#include "app/desk/pages/paper_intake.h"
#include "app/desk/pages/photo_intake.h"
#include "app/desk/pages/registration_form.h"
#include "app/desk/services/id_reader_watch.h"
#include "app/desk/services/people_services.h"
#include "app/desk/widgets/exemption_bar.h"
#include "app/desk/widgets/face_view.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/paper_actions.h"

namespace app {

// Registers one applicant; says while one types what the rules decide, what is missing, and how the card would look.
class RegistrationPage : public Page {
    Q_OBJECT
  public:
    // idReader: whose cards fill the form while the page is shown. photos: judges the pictures that are chosen, pasted or dropped. null: there is none.
    RegistrationPage(RegistrationService& service, const Wording& wording, IdReaderWatch* idReader = nullptr, PhotoService* photos = nullptr);
    ~RegistrationPage() override;
    void open() override;
    // Receipt and form of who was registered last can be had.
    void offerPapers(PaperService& service);
    // Where pictures that come without a file pass; the system's folder for such when nobody says.
    void keepPicturesIn(const std::filesystem::path& folders) { intake_->passThrough(folders); }
    // What is typed is kept, parked and handed over. people: who signs for it.
    void offerDrafts(DraftService& service, SignInService& people);
    void beginFor(const Actor& actor) override;
    void leave() override;
    // Takes up a draft.
    void goTo(std::int64_t draft) override;
    // Photographs are taken here; the page was made with a judge of photos.
    void offerCamera(Camera& camera);
    // Pictures of the papers are taken here, and kept with the registration; after the drafts, which do not keep them.
    void offerScans(ScanService& service);
    // Buildings and employers that were entered before are proposed while one types.
    void offerPlaces(PlaceService& service);
    // Somebody else may sign for a photo that does not pass; they sign in.
    void offerExemption(SignInService& people);

  protected:
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void layOut();
    void listen();
    void check();
    void preview();
    void tellFaults(const std::vector<Refusal>& refusals);
    void tellMissing();
    void tellRefused(const std::vector<Refusal>& refusals);
    void takePicture(const GivenPicture& given);
    void enter(const ExemptionWish& any = {});
    void askExemption(SignInService& people);
    bool awaitsPhoto();
    void letType(bool known);
    void startAgain();
    void clear();
    void offerChoices();
    void bringBack(const std::function<void()>& first);
    void lookAtDrafts();

    RegistrationService& service_;
    Wording wording_;
    RegistrationForm* form_;
    DecisionLabel* decision_;
    QLabel *missing_, *faceFault_;
    FaceView* face_;
    MessagePanel* message_;
    QPushButton* enter_;
    std::vector<QPushButton*> photoButtons_;
    PaperActions *receipt_ = nullptr, *paperForm_ = nullptr;
    QTimer checkSoon_, previewSoon_;
    QStackedWidget* beside_;
    PhotoIntake* intake_ = nullptr;
    IdCardFiller* cards_ = nullptr;
    PaperIntake* scans_ = nullptr;
    ExemptionBar* exemption_ = nullptr;
    DraftPanel* draftPanel_ = nullptr;
    DraftKeeper* keeper_ = nullptr;
    FormChoices choices_;
    QString fieldsMissing_;
    bool offered_ = false, all_ = false;
};

}  // namespace app
