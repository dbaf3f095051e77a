#pragma once

#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <functional>

namespace app {

// The hand at the virtual reader of a desk for training: lays a blank card, takes the card away, lays one again that was there before.
// Its buttons are no part of the page: the Tab key goes past them, and each has its own key.
class TrainingReader : public QWidget {
    Q_OBJECT
  public:
    // socket: the control socket of zhika-virtual-card.
    explicit TrainingReader(const QString& socket);

  private:
    QPushButton* button(const QString& text, const QKeySequence& key, const std::function<void()>& pressed);
    // Says a line to the reader and shows what it answers.
    void say(const QString& line, const std::function<void()>& then = {});
    void show(const QByteArray& answer);
    void offerCards();

    QString socket_;
    QLabel* word_;
    QPushButton* again_;
    QJsonObject state_;
};

}  // namespace app
