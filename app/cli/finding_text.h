#pragma once

#include <nlohmann/json.hpp>

#include "app/cli/context.h"
#include "app/core/error.h"
#include "app/inspection/findings.h"

namespace app {

// Every finding's meaning and remedy in the language chosen. Error: findingsUnreadable.
Result<nlohmann::json> findingTexts(const CommandContext& context);

// Findings as a list for an integrator, and as lines for a person.
nlohmann::json toJson(const Findings& findings, const nlohmann::json& texts);
void tellFindings(const CommandContext& context, const Findings& findings, const nlohmann::json& texts);

}  // namespace app
