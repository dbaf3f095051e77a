#pragma once

#include <QDoubleSpinBox>

namespace app {

// A number between limits, told when it is typed to the end or stepped. What is undone here the page undoes; the wheel turns only the
// one that has the keyboard.
class NumberBox : public QDoubleSpinBox {
    Q_OBJECT
  public:
    // name: what a screen reader calls it.
    NumberBox(const QString& name, int decimals, double step);
    // Says nothing, and leaves alone what somebody is typing.
    void put(double value, double least, double most);

  signals:
    void changed(double value);

  protected:
    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    bool typing_ = false;
};

}  // namespace app
