#pragma once

#include <QStackedWidget>

#include "app/desk/pages/panel_scanner.h"
#include "app/desk/pages/registration_form.h"
#include "app/desk/services/given_picture.h"
#include "app/desk/services/paper_services.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/paper_panel.h"

namespace app {

// The pictures of papers that come with a registration: they are held here until it is known whose they are, and kept as soon as the
// registration is on the disk. They are looked at beside the form.
class PaperIntake : public QObject {
    Q_OBJECT
  public:
    struct Parts {
        RegistrationForm* form;
        QStackedWidget* beside;
        QWidget* face;
        MessagePanel* message;
    };
    PaperIntake(ScanService& service, const Wording& wording, const Parts& parts);
    // One key for all of it: the panel opens, a file is chosen.
    void press();
    // It is open: what is pasted or dropped is a paper's picture.
    [[nodiscard]] bool isOpen() const { return parts_.beside->currentWidget() == panel_; }
    void take(const GivenPicture& given);
    // They are this person's.
    void keepFor(std::int64_t holder);
    void startAgain();
    // What is held now, should somebody else work here before it is known whose it is.
    [[nodiscard]] std::function<void(std::int64_t holder)> aside();
    // Who works here from now on: what one could not keep is kept by nobody else.
    void beginFor(const std::string& worker);
    // A page is being scanned or looked at: it is not held yet.
    [[nodiscard]] bool isUnderWay() const { return scanner_.busy() || looking_ > 0; }
    [[nodiscard]] int count() const { return static_cast<int>(held_.size()); }
    // What is held, and which papers of the form have no picture; empty while nothing is held.
    [[nodiscard]] QString told() const;

  signals:
    void changed();

  private:
    struct Held {
        NewScan scan;
        PaperPicture picture;
    };
    struct Unsaved {
        std::int64_t holder = 0;
        std::vector<NewScan> scans;
        std::string by;
    };
    void show();
    void takeAs(const std::string& kind, const Bytes& file);
    // before: what is said already, and stays.
    void keep(const Unsaved& wanted, const QString& before);
    void keepAgain();
    void offerRetry();
    [[nodiscard]] std::vector<std::string> without() const;

    ScanService& service_;
    Wording wording_;
    Parts parts_;
    PaperPanel* panel_;
    PanelScanner scanner_;
    std::vector<Held> held_;
    std::vector<Unsaved> unsaved_;  // of whoever is registered already, until it is asked for again
    std::string worker_;
    bool offered_ = false;
    int number_ = 0;   // of the form
    int looking_ = 0;  // how many of its pages are being looked at
};

}  // namespace app
