#pragma once

#include <QComboBox>
#include <optional>

#include "app/desk/pages/page.h"
#include "app/desk/pages/record_papers.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/paper_actions.h"
#include "app/desk/widgets/record_view.h"

namespace app {

// One person's record. What is personal is covered until somebody says why it must be seen.
class RecordPage : public Page {
    Q_OBJECT
  public:
    RecordPage(RecordService& service, const Wording& wording);
    void open() override;
    void goTo(std::int64_t holder) override;
    void beginFor(const Actor& actor) override;
    void leave() override;
    // The pictures of the person's papers are looked at and added here.
    void offerScans(ScanService& service);
    // What was missing of the application that was returned last is printed here, also when it went on since.
    void offerPapers(PaperService& service);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void take(std::int64_t holder, const Result<PersonRecord>& record);
    void uncover();
    void enable();
    void close();
    static QString aboutReasons();
    void offerNotice();

    RecordService& service_;
    Wording wording_;
    std::int64_t holder_ = 0;
    bool whole_ = false, prints_ = true;
    std::optional<StoredApplicationStep> returned_;  // the last return of an application of theirs
    QComboBox* reason_;
    RecordView* view_;
    QLabel* hint_;
    MessagePanel* message_;
    QPushButton* uncover_;
    RecordPapers* scans_ = nullptr;
    QPushButton* printNotice_ = nullptr;
    PaperActions* notice_ = nullptr;
};

}  // namespace app
