#pragma once

#include <QJsonObject>
#include <QLabel>
#include <QMap>
#include <QPushButton>
#include <QWidget>
#include <functional>

namespace app {

// The hand at the virtual reader of a desk for training: lays a blank card, takes the card away, lays one again that was there before.
// Its buttons are no part of the page: the Tab key goes past them, and each has its own key.
class TrainingReader : public QWidget {
    Q_OBJECT
  public:
    // Tells whose cards those are, by their chips' serials; nothing of a blank.
    using Whose = std::function<void(const QStringList& serials, const std::function<void(const QMap<QString, QString>&)>& then)>;
    // socket: the control socket of zhika-virtual-card.
    TrainingReader(const QString& socket, Whose whose);

  private:
    QPushButton* button(const QString& text, const QKeySequence& key, const std::function<void()>& pressed);
    // Says a line to the reader and shows what it answers.
    void say(const QString& line, const std::function<void()>& then = {});
    void show(const QByteArray& answer);
    void askWhose();
    void offerCards(const QMap<QString, QString>& names);

    QString socket_;
    Whose whose_;
    QLabel* word_;
    QPushButton* again_;
    QJsonObject state_;
};

}  // namespace app
