#pragma once

#include "app/desk/widgets/form_field.h"

namespace app {

// Asks who signs besides, by name. The one place of the desk's ledgers where that is asked: what takes its stead is put here.
class SecondName : public FormField {
    Q_OBJECT
  public:
    SecondName();
    [[nodiscard]] std::string name() const { return text().trimmed().toStdString(); }
};

}  // namespace app
