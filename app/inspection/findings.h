#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

// Whether something holds. notProvable: no card of this family can prove it. notChecked: it was not asked, and why
// says the finding.
enum class Verdict { yes, no, notProvable, notChecked };

// Everything an inspection can find (findings.def); what each means is in resources/inspection/findings.json.
enum class Meaning {
#define FINDING(name, check, verdict) name,
#include "app/inspection/findings.def"
#undef FINDING
};

struct Finding {
    Meaning meaning;
    std::string detail;  // names files, dates, numbers; no personal data
};
using Findings = std::vector<Finding>;

std::vector<Meaning> allMeanings();
// "chipGenuine"; the check it belongs to, "chip"; and its verdict.
std::string_view nameOf(Meaning meaning);
std::string_view checkOf(Meaning meaning);
Verdict verdictOf(Meaning meaning);
// "yes", "no", "not provable", "not checked"
std::string_view nameOf(Verdict verdict);

// Nothing says no, and what makes a card good was looked at: only record and print may be left out.
bool holds(const Findings& findings);
bool contains(const Findings& findings, Meaning meaning);

}  // namespace app
