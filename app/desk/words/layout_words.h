#pragma once

#include <QString>
#include <map>

#include "app/services/layout_parts.h"

namespace app {

// What a layout is called at the desk; its own name when it has no word. Then with its version, and with its name beside that.
QString layoutWord(const std::string& name);
QString layoutWord(const std::string& name, int version);
QString layoutTitle(const std::string& name, int version);
// What a layout's parts are called at the desk.
QString sideWord(const std::string& side);
// By what it shows, so that one finds it on the card.
QString elementWord(const printer::Element& element);
// Of an element or a keep-out; empty where there is none.
QString partWord(const printer::Layout& layout, const ElementPlace& place);
// What can be added.
QString newPartWord(NewPart part);
// The values that a text can show, by name.
std::map<std::string, QString> boundWords();
// A rule of the schema (printer::LayoutFault) that was broken; the rule itself when it has no words.
QString layoutRuleWord(const std::string& rule);

}  // namespace app
