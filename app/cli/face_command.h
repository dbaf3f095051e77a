#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/context.h"
#include "app/core/error.h"
#include "app/station/layout_drafts.h"

namespace app {

// The layout's text: of this file, else of the shipped layout of this name. Error: layoutFileMissing.
Result<std::string> readLayoutText(const CommandContext& context, const std::string& name);

// What a station thinks of a layout, in words.
const char* standingWord(const CommandContext& context, LayoutStanding standing);
// `face edit`.
void addFaceEditing(CLI::App& face, CommandContext& context);
// `face render` and `face preview`.
void addFaceDrawing(CLI::App& face, CommandContext& context);

}  // namespace app
