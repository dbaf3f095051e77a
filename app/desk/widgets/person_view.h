#pragma once

#include <QLabel>
#include <QWidget>

#include "app/card_service/look_at_card.h"

namespace app {

// The holder of a card that was laid down: picture, who it is, where they live, how it stands with the card.
class PersonView : public QWidget {
    Q_OBJECT
  public:
    PersonView();
    void show(const LaidCard& card);
    void clear();

  private:
    QLabel *photo_, *name_, *numbers_, *address_, *terms_;
};

// A JPEG as large as a place allows; what is no picture is left empty.
void showPhoto(QLabel* place, const Bytes& photo);

}  // namespace app
