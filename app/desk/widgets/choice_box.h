#pragma once

#include <QComboBox>

namespace app {

// A list to choose from; what is longer than it has room for ends in "…", and stands whole in its tip and where it opens.
class ChoiceBox : public QComboBox {
    Q_OBJECT
  public:
    ChoiceBox();
    void showPopup() override;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace app
