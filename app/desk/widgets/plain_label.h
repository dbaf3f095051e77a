#pragma once

#include <QLabel>

namespace app {

// Text as it is: nothing that comes from a card or a record is taken for markup.
class PlainLabel : public QLabel {
  public:
    explicit PlainLabel(const QString& text = {}) {
        setTextFormat(Qt::PlainText);
        setText(text);
    }
};

}  // namespace app
