#pragma once

#include <QStackedWidget>

#include "app/core/passing_folder.h"
#include "app/desk/pages/registration_form.h"
#include "app/desk/services/given_picture.h"
#include "app/desk/services/photo_service.h"
#include "app/desk/widgets/camera_panel.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/photo_panel.h"

namespace app {

// How a photo comes into the form of a registration: from a file, pasted, dropped, or taken here. It is judged beside the form.
class PhotoIntake : public QObject {
    Q_OBJECT
  public:
    struct Parts {
        RegistrationForm* form;
        QStackedWidget* beside;
        QWidget* face;  // in it, and there again when a photo was dealt with
        MessagePanel* message;
    };
    // photos: judges the pictures. null: there is none.
    PhotoIntake(PhotoService* photos, const Wording& wording, const Parts& parts);
    // Where pictures that come without a file pass; the system's folder for such when nobody says.
    void passThrough(const std::filesystem::path& folders) { folders_ = folders; }
    // There is a judge of photos.
    void offerCamera(Camera& camera);
    void pressCamera();
    void choose();
    void take(const GivenPicture& given);
    void keep(const Bytes& file);
    void startAgain();
    // The file that was given last did not pass, or is to be cropped first.
    [[nodiscard]] bool isUnfit() const { return unfit_; }
    // What the page says now is of this photo: it goes when another one comes.
    void ownMessage() { told_ = parts_.message->text(); }
    // What is said of a refusal: of a photo that was given and did not pass, the first check that it failed and what to do about that.
    [[nodiscard]] RuleText explain(const Refusal& refusal) const;

  signals:
    void fileJudged();

  private:
    void forgetTold();
    void read(const GivenPicture& given, std::function<void(const Bytes&)> then);
    void forgetComing();
    void showJudging();
    void judge(const Bytes& file);
    void note(const PhotoVerdict& verdict, QWidget* checklist);
    void pressUse();
    void takeCrop();
    void showFace() { parts_.beside->setCurrentWidget(parts_.face); }

    PhotoService* photos_;
    Wording wording_;
    Parts parts_;
    PhotoPanel* panel_;
    CameraPanel* camera_ = nullptr;
    std::optional<PhotoLine> failed_;  // the first check that the photo given last did not pass
    QWidget* checklist_ = nullptr;     // where that is listed
    std::unique_ptr<PassingFolder> folder_;  // pictures that came without a file, until they are registered
    std::filesystem::path folders_ = passingFolders(std::filesystem::temp_directory_path());
    QString told_;     // of the photo in hand
    bool unfit_ = false;
    int number_ = 0;   // of the judging
    int reading_ = 0;  // of the picture that came last
};

}  // namespace app
