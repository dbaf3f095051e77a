#pragma once

#include <string>
#include <vector>

namespace app {

// One line of a file of values (RFC 4180), ended by CR LF. A value that a spreadsheet would take for a formula gets an apostrophe.
std::string csvLine(const std::vector<std::string>& values);

}  // namespace app
