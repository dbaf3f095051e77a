#pragma once

#include "app/cli/context.h"
#include "app/core/error.h"
#include "printer/photo/photo_gate.h"

namespace app {

// What is said of the photo gate's checks, in both languages.
class PhotoTexts {
  public:
    // gate: resources/photo/gate.json, as text.
    explicit PhotoTexts(const std::string& gate);
    // Error: resourceUnreadable.
    static Result<PhotoTexts> read(const CommandContext& context);

    // A line for people, and cause and remedy when it is not passed.
    void tell(const CommandContext& context, const printer::PhotoCheck& check) const;
    [[nodiscard]] nlohmann::json toJson(const CommandContext& context, const printer::PhotoCheck& check) const;

  private:
    [[nodiscard]] std::string text(const printer::PhotoCheck& check, const std::string& where, const std::string& part,
                                   const std::string& language) const;
    nlohmann::json texts_;  // by id
};

// What is kept of the gate's findings, for people.
std::string shownFindings(const CommandContext& context, const std::string& findings);

// With one decimal, unless it is whole.
std::string shownDecimal(double value);

}  // namespace app
