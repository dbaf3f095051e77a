#pragma once

#include <QLineEdit>
#include <QListWidget>

#include "app/desk/services/desk_services.h"
#include "app/desk/words/wording.h"

namespace app {

// Finds people as one types, at the top of the window (Ctrl+F); Enter opens the record.
class SearchBar : public QLineEdit {
    Q_OBJECT
  public:
    SearchBar(RecordService& people, const Wording& wording, QWidget* over);
    void start();
    // Where it lies in the window; its answers lie below it.
    void place(const QRect& where);

  signals:
    void chosen(std::int64_t holder);

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void ask(const QString& typed);
    void showAnswers(const Result<FoundPeople>& found);
    void take();
    void end();

    RecordService& people_;
    Wording wording_;
    QListWidget* found_;
};

}  // namespace app
