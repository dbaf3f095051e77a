#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/core/error.h"

namespace app {

// A set of rules in force, as data (resources/regimes/*.json). Days, ages and terms are the text's; what the
// text leaves open is in the file with the reason.
struct Regime {
    struct PaperGroup {
        std::string id;
        std::vector<std::string> any;  // one of these is enough
    };
    struct Articles {
        std::string outsideCity, excluded, stay, papers, declarant, trueData;
    };

    std::string name;
    std::string cityDivision, cityPrefix;
    int cardTermYears = 0, endorsementYears = 0;
    int endorsementWindowDays = 0;
    bool lateEndorsementRestores = false;
    bool overdueSuspends = true;  // a card whose endorsement is overdue may not be used
    int nothingBelowDays = 0, cardFromDays = 0, cardMinAge = 0, residenceBeforeDays = 0;
    std::vector<std::string> acceptedDocumentTypes, excludedNumberPrefixes;
    std::vector<PaperGroup> papers;
    Articles articles;
};

// Error: regimeUnreadable, naming what is missing.
Result<Regime> parseRegime(std::string_view json);

}  // namespace app
