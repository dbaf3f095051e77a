#pragma once

#include <QTimer>

#include "app/desk/pages/page.h"
#include "app/desk/services/sync_watch.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// How the station and its centre stand to each other, and what would stop the work here.
class SyncPage : public Page {
    Q_OBJECT
  public:
    SyncPage(SyncWatch& watch, const Wording& wording);
    void open() override { tell(); }

  private:
    void tell();
    void tellTrouble();
    void tellFailure(const Error& error);
    void display(const QList<QStringList>& rows);
    // What the fact where the keyboard is means, and what can be done about it.
    void explain();
    [[nodiscard]] QList<QStringList> rows(const SyncStanding& standing) const;
    [[nodiscard]] QString lineWords(const SyncStanding& standing) const;
    [[nodiscard]] static QString nextWords(const SyncStanding& standing);

    SyncWatch& watch_;
    Wording wording_;
    TextList* facts_;
    QLabel* meaning_;
    MessagePanel* message_;
    QPushButton* now_;
    QList<QStringList> displayed_;
    QTimer clock_;  // for the seconds that are left
};

}  // namespace app
