#pragma once

#include <QComboBox>
#include <QPushButton>

namespace app {

// Drops a draft: first a reason is chosen, then the button can be pressed.
class DropBar : public QWidget {
    Q_OBJECT
  public:
    DropBar();
    // Whether there is something to be dropped.
    void allow(bool allowed);
    void startAgain() { reason_->setCurrentIndex(0); }

  signals:
    void wanted(const QString& reason);

  private:
    QComboBox* reason_;
    QPushButton* drop_;
    bool allowed_ = false;
};

}  // namespace app
