#pragma once

#include <functional>

#include "printer/face/layout_document.h"

namespace app {

// Which element of a layout; after the elements of a side come its keep-outs.
struct ElementPlace {
    std::size_t side = 0, element = 0;
    bool operator==(const ElementPlace&) const = default;
};

// Of a layout as it stands; nullptr when there is no such place.
const printer::Element* elementAt(const printer::Layout& layout, const ElementPlace& place);
const printer::KeepOut* keepOutAt(const printer::Layout& layout, const ElementPlace& place);
// Of an element or a keep-out.
std::optional<printer::Box> boxAt(const printer::Layout& layout, const ElementPlace& place);
// Elements and keep-outs of a side.
std::size_t partsOf(const printer::Side& side);
// As JSON has it.
std::string pointerTo(const printer::Layout& layout, const ElementPlace& place);
// The place that a pointer of a fault leads into; nothing when it leads elsewhere.
std::optional<ElementPlace> placeOf(const std::string& pointer);

// What becomes of one element or keep-out: what to set in the layout as it stands when the change's turn comes (LayoutDocument::setAll());
// nothing when all is so already.
using ElementChange = std::function<printer::LayoutValues(const printer::Layout&, const ElementPlace&)>;

// By so many millimetres; it stays on the card.
ElementChange movedBy(double right, double down);

enum class BoxPart { x, y, width, height };
// A portrait keeps its shape.
ElementChange boxWith(BoxPart part, double millimetres);

// Of a text. Its least size is never above the wanted one, and where no text may shrink there is none.
ElementChange sized(double points);
ElementChange shrunkTo(double leastPoints);
ElementChange fitted(printer::Fit fit);
ElementChange inLines(int most);
ElementChange aligned(printer::Align align);
ElementChange bold(bool isBold);

// Of a text that is the same on each card.
ElementChange worded(const std::string& words);
ElementChange coloured(const std::string& colour);

// The colours of a layout, the most used first.
std::vector<std::string> paletteOf(const printer::Layout& layout);

}  // namespace app
