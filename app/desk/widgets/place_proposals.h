#pragma once

#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QStringListModel>
#include <QTimer>

namespace app {

// What was entered before, below a line in which one types. It never takes the keyboard: Down goes into it, Enter takes the one that is
// chosen there, Escape closes it. While none is chosen Enter and all other keys do what they do without it. A completer of Qt's is a
// window of its own, in which the page's keys are not heard.
class PlaceProposals : public QObject {
    Q_OBJECT
  public:
    // name: what a screen reader calls the list.
    PlaceProposals(QLineEdit* line, const QString& name);
    ~PlaceProposals() override;
    // The answer to what was typed; kept to itself when the line says something else by now.
    void show(const QString& typed, const QStringList& places);
    [[nodiscard]] bool isOpen() const { return list_ && list_->isVisible(); }
    [[nodiscard]] QStringList places() const { return places_.stringList(); }

  signals:
    void wanted(const QString& typed);  // when typing pauses

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    bool press(int key);
    void place();
    void close();
    void take(const QModelIndex& chosen);

    QLineEdit* line_;
    QStringListModel places_;
    QPointer<QListView> list_;  // the window's, which may go first
    QTimer soon_;
};

}  // namespace app
