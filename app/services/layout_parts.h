#pragma once

#include "app/services/layout_change.h"

namespace app {

// What can be put on a side of a card: the element types of the schema, a text by what it says, and what must stay free.
enum class NewPart { value, text, microtext, photo, ghost, image, qr, rect, line, guilloche, braid, rosette, contacts, stripe, antenna };

// As the schema has them, but for "value" and "microtext", which are texts.
std::vector<std::string> newPartNames();
std::optional<NewPart> newPartOf(const std::string& name);

// One more at the end of the place's side: keep-outs where the standards have them, an element in the middle, or the nearest place that
// is free of keep-outs. content: the name of the value, the words, or the SVG picture. A layout has one code: it comes over from the other side.
ElementChange added(NewPart part, const std::string& content = {});
// What lies at the place is taken away.
ElementChange removed();

// The element of this id, or else what must stay free and is called so, on the side of this name.
std::optional<ElementPlace> partNamed(const printer::Layout& layout, const std::string& side, const std::string& name);

}  // namespace app
