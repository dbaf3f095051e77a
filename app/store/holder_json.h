#pragma once

#include <string>

#include "app/registry/holder.h"

namespace app {

// An application as JSON text, for a sealed column or an event, and back (text that toJson() made).
std::string toJson(const Application& application);
Application applicationFromJson(const std::string& text);

}  // namespace app
