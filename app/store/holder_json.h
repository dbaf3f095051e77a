#pragma once

#include <map>
#include <string>

#include "app/registry/holder.h"

namespace app {

// An application as JSON text, for a sealed column or an event, and back (text that toJson() made).
std::string toJson(const Application& application);
Application applicationFromJson(const std::string& text);

// The application with these texts in place of its own, by the names of the JSON text; names it has not are left out.
Application withTexts(const Application& application, const std::map<std::string, PiiText>& texts);

}  // namespace app
