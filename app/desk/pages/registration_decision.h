#pragma once

#include "app/desk/words/wording.h"
#include "app/issuance/register_form.h"

namespace app {

// What the rules decide for a form, as it is said beside it. kind: how DecisionLabel colours it.
struct SaidDecision {
    QString words, kind;
};
SaidDecision saidOf(const FormCheck& check, const Wording& wording);

// What the clerk is to look at in the present address; empty: nothing.
QString addressCautionOf(const FormCheck& check);

}  // namespace app
