#pragma once

#include <QLineEdit>

#include "app/desk/services/people_services.h"

namespace app {

// A line that hides what is typed into it.
QLineEdit* passwordLine();

// What was typed. The line's own memory is Qt's and cannot be wiped; the copy that leaves it is.
Password passwordIn(const QLineEdit& line);

}  // namespace app
