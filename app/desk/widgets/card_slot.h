#pragma once

#include <QWidget>

#include "app/desk/services/device_watch.h"

namespace app {

// Tells a page that is to be seen when a card is laid down, and when it is taken away.
class CardSlot : public QObject {
    Q_OBJECT
  public:
    CardSlot(DeviceWatch& devices, QWidget* page);
    // The page is shown now: a card that lies there counts as laid down.
    void open();
    // The page is shown again and has not done with the card that lay there: only another one counts.
    void look();
    [[nodiscard]] const std::string& reader() const { return reader_; }  // where a card lies; empty: nowhere
    // What to do so that a card can be read here.
    [[nodiscard]] QString invitation() const;
    [[nodiscard]] bool isThere() const { return !reader_.empty(); }
    // Which laying down this is, while a card lies there: what was asked of one card is not answered of the next.
    [[nodiscard]] int laying() const { return laying_; }
    [[nodiscard]] bool isStill(int laying) const { return isThere() && laying == laying_; }

  signals:
    void laid();
    // No card lies there, or what to do about it is another thing now.
    void taken();

  private:
    DeviceWatch& devices_;
    QWidget* page_;
    std::string reader_;
    QString invited_;
    unsigned long event_ = 0;
    int laying_ = 0;
};

}  // namespace app
