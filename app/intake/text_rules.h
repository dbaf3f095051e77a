#pragma once

#include <optional>
#include <string>

namespace app {

// A text as it is kept: NFC, no blanks at its ends, one blank for several; in a name the look-alikes of the
// separator become U+00B7.
std::string normalizedText(const std::string& text);
std::string normalizedName(const std::string& text);

// A name as it is compared: capital letters and blanks make no second one.
std::string foldedName(const std::string& name);
// Whether two names mean one person.
bool isSamePerson(const std::string& name, const std::string& other);

// The last part of a rule id when a text has what no text of a person may have: "control_character" (also
// bidirectional marks and zero-width characters), "private_character", "not_encodable".
std::optional<std::string> faultOfText(const std::string& text);

}  // namespace app
