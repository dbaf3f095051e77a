#pragma once

#include "app/registry/eligibility.h"
#include "app/registry/ruling.h"

namespace app {

// The papers of an application: mustNot be accepted with everything that is missing, all at once; else may.
Ruling papersOf(const Regime& regime, const std::vector<std::string>& papers, Applies how = Applies::inPerson);

// Everything that can be missing of an application, by the names of the groups of papers: one of each group is needed.
std::vector<std::string> paperNames(const Regime& regime);

// What one paper proves ("proof.residence"); an unknown one may be accepted by a reviewer where the list is open.
Ruling proofBy(const Regime& regime, const std::string& paper);

// Whether employment, home or study is proved by one of them.
bool provesGround(const Regime& regime, const std::vector<std::string>& papers);

// Every paper that the regime names for an application, each once: what each group asks for, and what proves a ground.
Regime::Names paperKinds(const Regime& regime);

// The applicant has confirmed the data and answers for them.
Ruling confirmationOf(const Regime& regime, bool confirmed);

}  // namespace app
