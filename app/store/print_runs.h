#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace app {

// A card that a printer took in for an order, and the physical step that was begun last.
struct PrintRun {
    std::int64_t id = 0, order = 0;
    std::string printer;
    std::int64_t ejectedBefore = 0;  // the printer's counter when the card was fed
    std::string step;                // names of app/issuance/printer_moves.h
    bool stepEnded = false;
};

// The reader that is the station inside a printer.
struct StationBinding {
    std::string printer, reader;
    bool contactless = false;
};

class PrintRuns {
  public:
    explicit PrintRuns(Database& database) : database_(database) {}

    // The run of the card that may be inside; nothing when there is none.
    Result<std::optional<PrintRun>> openOf(const std::string& printer);
    // A second open one of a printer is refused by the store. Gives its id.
    Result<std::int64_t> begin(std::int64_t order, const std::string& printer, std::int64_t ejectedBefore);
    // Durable before the step is done, and after.
    Result<void> beginStep(std::int64_t run, const std::string& step);
    Result<void> endStep(std::int64_t run);
    Result<void> end(std::int64_t run, const std::string& outcome);

    Result<std::optional<StationBinding>> bindingOf(const std::string& printer);
    // All of them, by the printers' names.
    Result<std::vector<StationBinding>> bindings();
    Result<void> bind(const StationBinding& binding);

  private:
    Database& database_;
};

}  // namespace app
