#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/error.h"
#include "app/registry/deadlines.h"

namespace app {

// A set of rules in force, as data (resources/regimes/*.json). Days, ages, terms and lists are the text's; what the
// text leaves open is in the file with the reason.
struct Regime {
    using Names = std::vector<std::string>;

    struct PaperGroup {
        std::string id;
        Names any;  // one of these is enough
    };
    // Where the text says it; empty: it says nothing.
    struct Articles {
        std::string outsideCity, excluded, stay, papers, declarant, trueData;
        std::string registration, relief, proxy, collection, vouching, issue, issuer, assistance;
        std::string endorsement, overdue, change, correction;
        std::string loss, lossRisk, replacement, returnedCard, fees, bankFees;
        std::string rights, finance, inspection, withholding, secrecy;
        std::string endOfResidence, leaving, propertyReport, late, content, sectors;
    };
    // Nothing: the text sets no term.
    struct Terms {
        std::optional<Term> registrationShort, registration, application, issue, issueExtended, change,
            endOfResidence, propertyReport;
    };
    // Where a service is asked for.
    struct Place {
        std::string article;
        Names at;           // kinds of office: "police_station", "committee", "service_office"
        std::string where;  // "present": of the present address; "issuing": that issued the permit
    };

    std::string name;
    std::string cityDivision, cityPrefix;
    int cardTermYears = 0, endorsementYears = 0;
    int retentionYears = 0;  // a record is kept after the last reason to keep it has ended
    int draftDays = 0;       // a draft is kept after it was last worked on
    int endorsementWindowDays = 0, endorsementWindowMonths = 0;  // before the full year; one of them is 0
    bool lateEndorsementRestores = false;
    bool overdueSuspends = true;  // a card whose endorsement is overdue may not be used
    int nothingBelowDays = 0, cardFromDays = 0, cardMinAge = 0, residenceBeforeDays = 0;
    int holidayMarginDays = 0;  // how far a last day may move while the holidays of its year are not arranged
    int issueLongestDays = 0;  // what an extension may not exceed
    bool applicationIsDuty = true, needsGround = false, selfDeclares = true, proofsOpen = true, sectorsOpen = true;
    std::string issuingLevel;            // "county": who may sign; empty: not said
    std::optional<int> replacementFen;  // nothing: the sum was not entered yet
    Names acceptedDocumentTypes, excludedNumberPrefixes;
    Names representedDocuments;  // what proves the identity of who is represented, besides the papers of the group "identity"
    Names proxyFor, proxyBy, proxyDocuments, collectors, collectionDocuments, assisting;
    Names replacedFor, certificateFor, oldCardFor, charged, inspectors, inspectionPurposes;
    Names faceFields, chipFields, sectorDepartments;
    std::map<std::string, Names> proofs;            // "residence", "employment", "study": papers that prove it
    std::map<std::string, std::string> declarants;  // who declares, by who lodges
    std::map<std::string, Place> places;            // by service
    std::vector<PaperGroup> papers;
    Articles articles;
    Terms terms;
};

// Error: regimeUnreadable, naming what is missing.
Result<Regime> parseRegime(std::string_view json);

}  // namespace app
