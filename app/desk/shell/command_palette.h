#pragma once

#include <QFrame>
#include <QLineEdit>
#include <QListWidget>

#include "app/desk/services/desk_services.h"

namespace app {

// Finds any service by a few letters of its name, and people for whoever may look them up (Ctrl+K).
class CommandPalette : public QFrame {
    Q_OBJECT
  public:
    struct Command {
        QString id, name, letters;  // letters: the name in pinyin initials, lower case
    };
    CommandPalette(QWidget* over, std::vector<Command> commands, RecordService& people);
    void setCommands(std::vector<Command> commands) { commands_ = std::move(commands); }
    // Whom it is not for does not ask: each refusal stands in the audit trail.
    void findPeople(bool may);
    void open();

  signals:
    void chosen(const QString& id);
    void personChosen(std::int64_t holder);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void filter(const QString& typed);
    void take();

    std::vector<Command> commands_;
    RecordService& people_;
    QLineEdit* typed_;
    QListWidget* found_;
    bool findsPeople_ = false;
};

}  // namespace app
