#pragma once

#include <QString>

#include "app/card_service/life_cycle.h"
#include "app/desk/words/wording.h"
#include "app/registry/ruling.h"

namespace app {

// What a card's status, and the reason for it, are called at the desk.
QString wordFor(Status status);
QString wordFor(Reason reason);
// The status by its name, as lists have it.
QString wordForStatus(const std::string& name);
// What is done to a card: "签注".
QString wordFor(Kind kind);
// A registered fact, by its name.
QString wordForFact(const std::string& name);

// What the rules say: what is to be done, the article, the last day and how many days are left; of what may not be done yet, from which
// day on. today: to count from.
QString said(const Ruling& ruling, const Wording& wording, Day today);
// How it is coloured: "go", "part", "stop", or nothing.
QString kindOf(const Ruling& ruling);

}  // namespace app
