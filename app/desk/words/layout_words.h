#pragma once

#include <QString>

#include "printer/face/layout.h"

namespace app {

// What a layout's parts are called at the desk.
QString sideWord(const std::string& side);
// By what it shows, so that one finds it on the card.
QString elementWord(const printer::Element& element);
// A rule of the schema (printer::LayoutFault) that was broken; the rule itself when it has no words.
QString layoutRuleWord(const std::string& rule);

}  // namespace app
