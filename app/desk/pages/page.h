#pragma once

#include <QCheckBox>
#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>
#include <functional>
#include <string>
#include <utility>

#include "app/desk/widgets/plain_label.h"
#include "app/people/actor.h"

namespace app {

class WrappingRow;

// One service, one page: title and whom it is about, the work, what is live beside it, and the actions; the primary one at the
// bottom right, on Ctrl+Enter.
class Page : public QWidget {
    Q_OBJECT
  public:
    [[nodiscard]] QString title() const { return title_->text(); }
    // It is shown now: it reads again what it shows.
    virtual void open() {}
    // Somebody works here from now on; perhaps the same person as before.
    virtual void beginFor(const Actor&) {}
    // Who worked here signed out; nobody works here until beginFor().
    virtual void leave() {}
    // Which services this person sees; a page with doors to others shuts those.
    virtual void offer(const std::function<bool(const QString&)>&) {}
    // The work begun on one order, the record of one person, or a draft; those pages that know it go to it.
    virtual void goTo(std::int64_t) {}
    // The keyboard goes to the field it begins at, or to its first control.
    void start();
    // It does so each time somebody comes here; else the keyboard stays where it was.
    [[nodiscard]] bool startsEachTime() const { return typed_ != nullptr; }
    // Beside the title, for the window's search.
    static constexpr int searchWidth = 360;

  signals:
    void wants(const QString& service, std::int64_t order);

  protected:
    explicit Page(const QString& title);

    // Who works here; of what they began nothing goes on in another's name.
    [[nodiscard]] const std::string& worker() const { return worker_; }
    // To be told in beginFor(); whether it is another than before.
    bool changesTo(const Actor& actor) { return std::exchange(worker_, actor.name()) != actor.name(); }

    QVBoxLayout* work() { return work_; }
    QVBoxLayout* aside() { return aside_; }
    QPushButton* primary(const QString& text);
    QPushButton* secondary(const QString& text, const QKeySequence& key);
    // One that stands in the column at the right, below what is there.
    QPushButton* atTheSide(const QString& text, const QKeySequence& key);
    // One that is ticked, by its key too; the page puts it where it belongs.
    QCheckBox* box(const QString& text, const QKeySequence& key);
    void setSubject(const QString& subject) { subject_->setText(subject); }
    // Where the keyboard begins, when what is typed first is not the first control.
    void beginAt(QWidget* field) { beginsAt_ = field; }
    // One types here whom the page is about: it begins there each time, and what is typed at a button goes there too.
    void typeInto(QLineEdit* line);
    void keyPressEvent(QKeyEvent* event) override;

  private:
    [[nodiscard]] bool isReached(const QWidget* control) const;
    void press(QAbstractButton* button, const QKeySequence& key);
    QPushButton* keyed(const QString& text, const QKeySequence& key);
    QLabel *title_, *subject_;
    QVBoxLayout *work_, *aside_;
    QFrame* bar_;
    QWidget* beginsAt_ = nullptr;
    QLineEdit* typed_ = nullptr;
    std::string worker_;
    QHBoxLayout* actions_;
    WrappingRow* besides_;  // the secondary actions
};

}  // namespace app
