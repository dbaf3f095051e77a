#include "app/intake/row_rulings.h"

#include <algorithm>

#include "app/registry/declarants.h"
#include "app/registry/eligibility.h"
#include "app/registry/lists.h"
#include "app/registry/proxies.h"

namespace app {
namespace {

constexpr std::string_view minor = "minor", applicantDocument = "applicant_document", proxyDocument = "proxy_document";

bool isUnderAge(const Regime& regime, const Application& application, Day today) {
    const auto birth = parseDay(application.holder.birthDate.reveal());
    return birth && ageOn(*birth, today) < regime.cardMinAge;
}

bool provesIdentity(const Regime& regime, const std::vector<std::string>& papers) {
    return !contains(missingPapers(regime, papers, Applies::represented), "papers.identity");
}

// Whoever comes for a child need not say why; nobody is a child who is none.
std::string needOf(const std::string& said, bool underAge) {
    if (said.empty() && underAge) return std::string(minor);
    return said == minor && !underAge ? "" : said;
}

}  // namespace

Stay stayOf(const Application& application) {
    return {application.intendedDays, parseDay(application.arrivalDate), parseDay(application.holder.birthDate.reveal())};
}

Ruling declarationOf(const Regime& regime, const CodeSets& codes, const Application& application) {
    const std::string declares = codes.meaningOf("declarant_type", application.declarant.type);
    std::string lodging = codes.meaningOf("residence_place", application.holder.residencePlace);
    if (lodging.empty()) lodging = "other";
    if (lodging == "employer" && declares == "sole_trader") lodging = declares;  // which of both lodges is told by who says so
    return declarationBy(regime, lodging, declares);
}

Ruling representationOf(const Regime& regime, const CodeSets& codes, const Application& application, Day today) {
    const auto& who = application.representative;
    if (!who) return {};
    Proxy proxy{codes.meaningOf("proxy_relation", who->relation),
                needOf(codes.meaningOf("proxy_need", who->need), isUnderAge(regime, application, today)), {}};
    if (provesIdentity(regime, application.papers)) proxy.documents.emplace_back(applicantDocument);
    if (!who->document.reveal().empty()) proxy.documents.emplace_back(proxyDocument);
    return proxyOf(regime, proxy);
}

std::string_view columnOfDocument(std::string_view document) {
    return document == applicantDocument ? "papers" : proxyDocument;
}

}  // namespace app
