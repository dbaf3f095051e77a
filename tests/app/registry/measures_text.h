#pragma once

#include <map>
#include <string>

namespace test {

// The sentences of a text in tests/data/measures, blanks left out, by article and number ("10.2"). An article begins with its number at
// the head of a line; a sentence ends with a full stop, a semicolon or a colon.
std::map<std::string, std::string> sentencesOf(const std::string& measures);

std::string withoutBlanks(const std::string& text);

}  // namespace test
