#pragma once

#include <map>

#include "apdu/id_reader/id_record.h"
#include "app/intake/row_checks.h"

namespace app {

using CodeNames = std::map<std::string, std::map<std::string, std::string>>;  // set → code → name

// What an identity card on a reader says to a form.
struct IdCardIntake {
    RowValues values;                // by column id; nothing of a document that the rules send away
    std::optional<Refusal> refusal;  // whom the rules are not for, with the article
    std::vector<std::string> cautions;  // rule ids of what a clerk has to look at: "document.expired"
};

// The newest address goes before the one the card was made with. A code that the code set does not know is left out.
IdCardIntake fromIdCard(const apdu::IdRecord& record, const CodeNames& names, const Regime& regime, Day today);

}  // namespace app
