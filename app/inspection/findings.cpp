#include "app/inspection/findings.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

struct Row {
    std::string_view name, check;
    Verdict verdict;
};

constexpr std::array rows{
#define FINDING(name, check, verdict) Row{#name, #check, Verdict::verdict},
#include "app/inspection/findings.def"
#undef FINDING
};

const Row& rowOf(Meaning meaning) {
    return rows.at(static_cast<std::size_t>(meaning));
}

}  // namespace

std::vector<Meaning> allMeanings() {
    return {
#define FINDING(name, check, verdict) Meaning::name,
#include "app/inspection/findings.def"
#undef FINDING
    };
}

std::string_view nameOf(Meaning meaning) {
    return rowOf(meaning).name;
}

std::string_view checkOf(Meaning meaning) {
    return rowOf(meaning).check;
}

Verdict verdictOf(Meaning meaning) {
    return rowOf(meaning).verdict;
}

std::string_view nameOf(Verdict verdict) {
    constexpr std::array<std::string_view, 4> names{"yes", "no", "not provable", "not checked"};
    return names.at(static_cast<std::size_t>(verdict));
}

bool holds(const Findings& findings) {
    return !findings.empty() && std::ranges::all_of(findings, [](const Finding& finding) {
        const std::string_view check = checkOf(finding.meaning);
        const Verdict verdict = verdictOf(finding.meaning);
        if (verdict == Verdict::notChecked) return check == "record" || check == "print";
        return verdict != Verdict::no;
    });
}

bool contains(const Findings& findings, Meaning meaning) {
    return std::ranges::find(findings, meaning, &Finding::meaning) != findings.end();
}

}  // namespace app
