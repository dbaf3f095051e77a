#pragma once

#include <QString>
#include <string>

namespace app {

// What a department is called at the desk, by its label on the card or by its id; the label itself when it has no word.
QString departmentWord(const std::string& label);

}  // namespace app
