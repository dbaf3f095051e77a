#pragma once

#include "app/desk/words/wording.h"
#include "app/issuance/register_applicant.h"

namespace app {

// What the rules decide for a form, as it is said beside it. kind: how DecisionLabel colours it.
struct SaidDecision {
    QString words, kind;
};
SaidDecision saidOf(const FormCheck& check, const Wording& wording);

}  // namespace app
