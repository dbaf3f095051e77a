#include "app/registry/citizen_number.h"

#include <algorithm>
#include <array>

#include "app/registry/calendar.h"

namespace app {
namespace {

constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view checkCharacters = "10X98765432";

}  // namespace

char checkDigit(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (digits[i] - '0') * weights[i];
    return checkCharacters[static_cast<std::size_t>(sum % 11)];
}

std::optional<std::string> faultOfCitizenNumber(std::string_view number) {
    if (number.size() != 18) return "length";
    const auto digits = number.substr(0, 17);
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) return "digits";
    if (!parseDay(birthDateOf(number))) return "birth_date";
    if (number[17] != checkDigit(digits)) return "check_digit";
    return std::nullopt;
}

std::string birthDateOf(std::string_view number) {
    const std::string text(number);
    return text.substr(6, 4) + "-" + text.substr(10, 2) + "-" + text.substr(12, 2);
}

std::string sexOf(std::string_view number) {
    return (number[16] - '0') % 2 == 1 ? "1" : "2";
}

}  // namespace app
