#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/cli/context.h"
#include "app/core/error.h"

namespace app {

// Where a paper goes: --pdf FILE, or --print with or without the name of a printer.
struct PaperTarget {
    std::filesystem::path pdf;
    std::string queue;
    bool print = false;
    [[nodiscard]] bool wanted() const { return print || !pdf.empty(); }
};

void addPaperTarget(CLI::App& command, PaperTarget& target);

// Errors: those of printPaper() and savePaper().
Result<void> givePaper(const CommandContext& context, const PaperTarget& target, ByteView pdf);

}  // namespace app
