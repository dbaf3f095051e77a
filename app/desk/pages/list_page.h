#pragma once

#include <QProgressBar>
#include <map>

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/services/list_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// Takes in the applicants of a file. Each row is judged before anything is taken in; what is the same for all of them is typed once. The
// next person can be served meanwhile.
class ListPage : public Page {
    Q_OBJECT
  public:
    ListPage(ListService& service, RegistrationService& choices, const Wording& wording);
    void open() override;
    void beginFor(const Actor& actor) override;
    // What the dialogs choose.
    void useFile(const std::filesystem::path& file);
    void usePhotos(const std::filesystem::path& folder);
    void saveRefused(const std::filesystem::path& file);

  private:
    enum class Standing { nothing, checking, checked, taking, taken };
    void layOut();
    void listen();
    void choose();
    void showPhotos(const std::filesystem::path& folder, bool byHand);
    void check();
    void take();
    void chooseRefused();
    void follow(const Progress& progress);
    void show(const ImportReport& report);
    void become(Standing standing);
    void end(const Result<ImportReport>& report, int number, Standing then);
    void sayEnd(const ImportReport& report);
    void clear();
    FormField* shared(const std::string& id, const QString& label, QWidget* editor);
    [[nodiscard]] ListWish wish() const;
    [[nodiscard]] bool isBusy() const { return standing_ == Standing::checking || standing_ == Standing::taking; }
    [[nodiscard]] const RuleText& ruleOf(const std::string& rule);
    [[nodiscard]] QString titleOf(const std::string& column);

    ListService& service_;
    RegistrationService& choices_;
    Wording wording_;
    std::filesystem::path file_, photos_;
    std::map<std::string, FormField*> shared_;
    std::map<std::string, RuleText> rules_;  // looked up once each
    std::map<std::string, QString> titles_;
    QLineEdit *fileLine_, *photosLine_;
    QComboBox* declarant_;
    TextList* list_;
    QProgressBar* progress_;
    MessagePanel* message_;
    QPushButton *chooseFile_, *choosePhotos_, *check_, *stop_, *save_, *take_;
    std::vector<Refusal> refused_;
    std::size_t fit_ = 0;
    Standing standing_ = Standing::nothing;
    std::string person_;
    int number_ = 0;  // of what was asked for last
    bool offered_ = false, byHand_ = false;  // byHand_: the folder of photos was chosen, for this list
};

}  // namespace app
