#pragma once

#include <QPushButton>

#include "app/desk/services/ledger_services.h"
#include "app/desk/widgets/message_panel.h"

namespace app {

// The buttons for one paper: print it, and, where there is such a button, save it as PDF. Off while there is nothing to make one of.
class PaperActions : public QObject {
    Q_OBJECT
  public:
    // The buttons and the panel are the page's.
    PaperActions(PaperService& service, PaperKind kind, QPushButton* print, QPushButton* save, MessagePanel* message, const Wording& wording);
    // number: of the order, holder or shift; 0: of nothing. standing: what is done already, and said on beside the paper's own end.
    void setSubject(std::int64_t number, const QString& standing = {});
    // The buttons take no room while there is nothing to make a paper of.
    void hideWhileOff();
    void save(const std::filesystem::path& file) { saveOne(number_, file); }

  private:
    void print();
    void choose();
    [[nodiscard]] QString proposed() const;
    void saveOne(std::int64_t number, const std::filesystem::path& file);
    void told(const Result<void>& done, const QString& words, const QString& standing, const QPushButton* again);

    PaperService& service_;
    PaperKind kind_;
    QPushButton *print_, *save_;
    MessagePanel* message_;
    Wording wording_;
    void show();
    std::int64_t number_ = 0;
    QString standing_;
    bool hides_ = false;
};

}  // namespace app
