#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/context.h"
#include "app/core/error.h"

namespace app {

// The layout's text: of this file, else of the shipped layout of this name. Error: layoutFileMissing.
Result<std::string> readLayoutText(const CommandContext& context, const std::string& name);

// The error faceNotDrawn with its cause. what: order or layout.
Error faceNotDrawn(const std::string& what, const printer::Error& error);

// `face render` and `face preview`.
void addFaceDrawing(CLI::App& face, CommandContext& context);

}  // namespace app
