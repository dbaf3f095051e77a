#include "tests/app/registry/rules_questions.h"

#include <functional>
#include <stdexcept>

#include "app/registry/changes.h"
#include "app/registry/content.h"
#include "app/registry/declarants.h"
#include "app/registry/endorsement.h"
#include "app/registry/fees.h"
#include "app/registry/issuing.h"
#include "app/registry/loss.h"
#include "app/registry/offices.h"
#include "app/registry/papers.h"
#include "app/registry/protection.h"
#include "app/registry/proxies.h"
#include "app/registry/reports.h"
#include "app/registry/scope.h"
#include "app/registry/stay.h"
#include "tests/app/registry/rules_bench.h"

namespace test {
namespace {

using namespace app;

const Day now = test::day("2026-11-26");

Stay stayIn(const Rules& rules, const Given& given) {
    Stay stay;
    stay.intendedDays = given.number("days");
    if (given.has("arrival")) stay.arrival = given.day("arrival");
    if (given.has("born")) stay.birth = given.day("born");
    stay.seeksRelief = given.yes("relief");
    if (given.says("papers")) stay.hasGround = provesGround(rules.regime, given.list("papers"));
    return stay;
}

Ruling counting(const Rules&, const Given& given) {
    return {Says::nothing, "counting", "",
            residenceCountsFrom({{given.day("endorsed"), given.yes("late")}}, given.day("first"))};
}

Ruling change(const Rules& rules, const Given& given) {
    return changeOf(rules, {given.day("on"), given.has("to") ? given.text("to") : "", given.yes("kept", true)});
}

Ruling lateness(const Rules& rules, const Given& given) {
    Deadline deadline{std::nullopt, "deadline.year_unknown"};
    if (given.has("by")) deadline = {given.day("by"), given.has("counted") ? given.text("counted") : "deadline.days"};
    return latenessOf(rules.regime, deadline, given.day("on"));
}

Endorsed endorsedIn(const Given& given) {
    return {given.day("until"), given.day("card")};
}

Ruling scope(const Rules& rules, const Given& given) {
    return scopeOf(rules.regime, given.text("document"), given.text("number"), given.text("household"), given.text("present"));
}

Ruling served(const Rules& rules, const Given& given) {
    return servedAt(rules.regime, given.text("service"), {given.text("at"), given.yes("present", true), given.yes("issued", true)});
}

Ruling cancellation(const Rules& rules, const Given& given) {
    return cancellationOf(rules.regime, {given.yes("asked"), given.yes("left"), given.yes("checked")});
}

using Question = std::function<Ruling(const Rules&, const Given&)>;

const std::map<std::string, Question> questions{
    {"scope", scope},
    {"served", served},
    {"change", change},
    {"counting", counting},
    {"lateness", lateness},
    {"cancellation", cancellation},
    {"registration", [](const Rules& rules, const Given& given) { return registrationOf(rules, stayIn(rules, given)); }},
    {"permit", [](const Rules& rules, const Given& given) { return permitOf(rules, stayIn(rules, given), now); }},
    {"declaration",
     [](const Rules& rules, const Given& given) {
         return declarationBy(rules.regime, given.text("lodging"), given.text("by"));
     }},
    {"papers",
     [](const Rules& rules, const Given& given) {
         return papersOf(rules.regime, given.list("there"), given.yes("represented") ? Applies::represented : Applies::inPerson);
     }},
    {"proof", [](const Rules& rules, const Given& given) { return proofBy(rules.regime, given.text("paper")); }},
    {"confirmation", [](const Rules& rules, const Given& given) { return confirmationOf(rules.regime, given.yes("given")); }},
    {"proxy",
     [](const Rules& rules, const Given& given) {
         return proxyOf(rules.regime, {given.text("relation"), given.text("need"), given.list("documents")});
     }},
    {"collection",
     [](const Rules& rules, const Given& given) {
         return collectionBy(rules.regime, {given.text("by"), given.list("documents")});
     }},
    {"issue",
     [](const Rules& rules, const Given& given) { return issueBy(rules, given.day("accepted"), given.yes("extended")); }},
    {"issuer", [](const Rules& rules, const Given& given) { return issuerOf(rules.regime, given.text("authority")); }},
    {"endorsement",
     [](const Rules& rules, const Given& given) { return endorsementOf(rules.regime, endorsedIn(given), now); }},
    {"use", [](const Rules& rules, const Given& given) { return useOf(rules.regime, endorsedIn(given), now); }},
    {"correction", [](const Rules& rules, const Given& given) { return correctionOf(rules.regime, given.yes("proved")); }},
    {"loss",
     [](const Rules& rules, const Given& given) {
         return lossReportOf(rules.regime, {given.yes("effect"), given.yes("certified")});
     }},
    {"replacement",
     [](const Rules& rules, const Given& given) {
         return replacementOf(rules.regime, {given.text("for"), given.list("there")});
     }},
    {"found", [](const Rules& rules, const Given& given) { return foundAgainOf(rules.regime, given.yes("replaced")); }},
    {"receipt", [](const Rules& rules, const Given& given) { return receiptFor(rules.regime, given.yes("waiting")); }},
    {"fee", [](const Rules& rules, const Given& given) { return feeFor(rules.regime, given.text("for")); }},
    {"finance", [](const Rules& rules, const Given& given) { return financeOf(rules.regime, given.yes("wanted")); }},
    {"inspection",
     [](const Rules& rules, const Given& given) {
         return inspectionBy(rules.regime, given.text("by"), given.text("purpose"));
     }},
    {"withholding", [](const Rules& rules, const Given&) { return withholdingOf(rules.regime); }},
    {"disclosure",
     [](const Rules& rules, const Given& given) { return disclosureFor(rules.regime, given.text("purpose")); }},
    {"report", [](const Rules& rules, const Given& given) { return reportBy(rules, given.text("by"), given.day("on")); }},
    {"face", [](const Rules& rules, const Given& given) { return faceWith(rules.regime, given.list("fields")); }},
    {"chip", [](const Rules& rules, const Given& given) { return chipWith(rules.regime, given.list("fields")); }},
    {"sector", [](const Rules& rules, const Given& given) { return sectorOf(rules.regime, given.text("department")); }},
};

}  // namespace

app::Ruling ask(const app::Rules& rules, const Case& asked) {
    const auto question = questions.find(asked.question);
    if (question == questions.end()) throw std::runtime_error("no such question: " + asked.question);
    return question->second(rules, asked.given);
}

}  // namespace test
