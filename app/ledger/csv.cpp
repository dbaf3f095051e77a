#include "app/ledger/csv.h"

namespace app {
namespace {

// A number may begin with a sign; anything else that begins so, or with these, is a formula to a spreadsheet.
bool isFormula(const std::string& value) {
    if (value.empty()) return false;
    const bool sign = value.front() == '-' || value.front() == '+';
    if (sign && value.size() > 1 && value.find_first_not_of("0123456789.", 1) == std::string::npos) return false;
    return sign || std::string_view("=@\t\r\n").find(value.front()) != std::string_view::npos;
}

std::string quoted(std::string value) {
    if (isFormula(value)) value.insert(0, 1, '\'');
    if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
    std::string text = "\"";
    for (const char letter : value) text += letter == '"' ? "\"\"" : std::string(1, letter);
    return text + "\"";
}

}  // namespace

std::string csvLine(const std::vector<std::string>& values) {
    std::string line;
    for (std::size_t i = 0; i < values.size(); ++i) line += (i == 0 ? "" : ",") + quoted(values[i]);
    return line + "\r\n";
}

}  // namespace app
