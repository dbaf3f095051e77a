#include "app/services/judge_change.h"

#include "app/card_service/card_facts.h"
#include "app/registry/changes.h"
#include "app/registry/divisions.h"

namespace app {
namespace {

constexpr std::size_t divisionDigits = 6;

Result<WorkingCalendar> calendarOf(const Station& station) {
    WorkingCalendar calendar;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(station.resources / "calendar", none)) {
        const auto added = readResource(station.resources, "calendar/" + entry.path().filename().string())
                               .and_then([&](const std::string& json) { return calendar.add(json); });
        if (!added) return tl::unexpected(added.error());
    }
    return calendar;
}

FactChange changeIn(const Station& station, const ChangeQuestion& question) {
    FactChange change{question.on};
    const auto address = question.facts.find("present_address");
    if (address == question.facts.end()) return change;
    change.newDivision = station.divisions.codeOfAddress(address->second.reveal());
    change.keptHere = change.newDivision == unknownDivision || station.identity.authority.substr(0, divisionDigits) == change.newDivision;
    return change;
}

}  // namespace

Result<ChangeJudgement> judgeChange(const Station& station, const ChangeQuestion& question) {
    ChangeJudgement judgement;
    if (question.facts.empty()) return judgement;
    const auto checked = checkedFacts(station, question.facts);
    if (!checked) judgement.fault = checked.error();
    if (question.correction) {
        judgement.ruling = correctionOf(station.regime, !question.proof.empty());
        return judgement;
    }
    return calendarOf(station).map([&](const WorkingCalendar& calendar) {
        judgement.ruling = changeOf({station.regime, calendar}, changeIn(station, question));
        return judgement;
    });
}

}  // namespace app
