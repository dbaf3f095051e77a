#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/registry/calendar.h"
#include "app/registry/holder.h"
#include "app/registry/regime.h"

namespace app {

enum class Outcome { registerAndApply, registerOnly, refused };

// What the rules say of an application, and which rule decided.
struct Decision {
    Outcome outcome = Outcome::refused;
    std::string field;  // the field the rule looked at
    std::string rule;   // id of a text in resources/rules: "stay.short"
    std::string article;
};

// Article 3: who the rules are not for, whatever else is said of the person; nothing when they are.
std::optional<Decision> excluded(const Regime& regime, const std::string& documentType,
                                 const std::string& citizenNumber);

// Article 10: who lives here must have a registered residence elsewhere, and a present address here; nothing when that is
// so, or when a division is not known.
std::optional<Decision> misplaced(const Regime& regime, std::string_view householdDivision,
                                  std::string_view presentDivision);

// Articles 2, 3 and 10 (or the national regulations', as the regime says) for a row of a file; stay.h says the rest of it.
Decision decide(const Regime& regime, const Application& application, Day today);

// Who applies in person, or is represented by somebody who comes for them.
enum class Applies { inPerson, represented };
Applies howApplies(const Application& application);

// The papers of a group, one of which is enough.
Regime::Names papersIn(const Regime& regime, const Regime::PaperGroup& group, Applies how);

// Rule ids of what is missing of Article 12's papers, all at once: "papers.identity".
std::vector<std::string> missingPapers(const Regime& regime, const std::vector<std::string>& papers, Applies how = Applies::inPerson);

}  // namespace app
