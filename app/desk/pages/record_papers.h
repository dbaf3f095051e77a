#pragma once

#include <QComboBox>

#include "app/desk/pages/panel_scanner.h"
#include "app/desk/services/given_picture.h"
#include "app/desk/services/paper_services.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/paper_panel.h"
#include "app/people/actor.h"

namespace app {

// The pictures of papers beside a record. Each look takes its reason from the record's.
class RecordPapers : public QObject {
    Q_OBJECT
  public:
    struct Parts {
        PaperPanel* panel;
        QComboBox* reason;
        MessagePanel* message;
    };
    RecordPapers(ScanService& service, const Wording& wording, const Parts& parts);
    void goTo(std::int64_t holder);
    void beginFor(const Actor& actor);
    void leave() { scanner_.abandon(); }
    void take(const GivenPicture& given);

  private:
    void list();
    void takeAs(const std::string& kind, const Bytes& file);
    void view(int row);
    void remove(int row);
    [[nodiscard]] const StoredScan* at(int row) const;

    ScanService& service_;
    Wording wording_;
    Parts parts_;
    PanelScanner scanner_;
    std::vector<StoredScan> scans_;
    std::string person_;  // who works here
    std::int64_t holder_ = 0;
    int look_ = 0;  // of the picture that was asked for last
    bool offered_ = false, adds_ = true, removes_ = true;
};

}  // namespace app
