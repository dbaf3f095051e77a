#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace app {

// What is wrong with a citizen number (GB 11643-1999), as the last part of a rule id: "length", "digits",
// "birth_date", "check_digit"; nothing when it is sound. Upper-case X.
std::optional<std::string> faultOfCitizenNumber(std::string_view number);

// Of a sound number: YYYY-MM-DD, and the GB/T 2261.1 digit.
std::string birthDateOf(std::string_view number);
std::string sexOf(std::string_view number);

// The check character of the first 17 digits.
char checkDigit(std::string_view digits);

}  // namespace app
