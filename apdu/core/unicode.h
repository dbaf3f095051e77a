#pragma once

#include <string>
#include <string_view>

#include "apdu/core/error.h"

namespace apdu {

// Code points of UTF-8 text, strictly: no overlong forms, no surrogates. Error: textNotUtf8 at a byte
// position.
Result<std::u32string> codePoints(std::string_view utf8);
std::string toUtf8(std::u32string_view codePoints);

// "U+9FB4": how a character is named to people.
std::string nameOfCharacter(char32_t c);

// Private-use areas of planes 0, 15 and 16: no two computers agree on such a character.
bool isPrivateUse(char32_t c);
// Controls, zero-width and bidirectional marks, line separators, non-characters: they change what a text
// looks like.
bool isInvisible(char32_t c);
// To which Unicode 15 (ICU 72) gives no meaning.
bool isUnassigned(char32_t c);

}  // namespace apdu
