#include "app/services/layout_change.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace app {
namespace {

using printer::Element;
using printer::Layout;
using printer::LayoutValues;

constexpr double portraitShape = 358.0 / 441;  // GA 461
constexpr std::array<const char*, 3> fitNames{"refuse", "shrink", "wrap"}, alignNames{"left", "centre", "right"};

// As the schema has numbers: three decimals at most.
std::string decimal(double number) {
    std::array<char, 32> text{};
    const double rounded = std::round(number * 1000) / 1000;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), rounded, std::chars_format::fixed).ptr;
    return {text.data(), end};
}

std::string quoted(const std::string& plain) {
    return nlohmann::json(plain).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

LayoutValues below(const std::string& pointer, const LayoutValues& members) {
    LayoutValues all;
    for (const auto& [member, value] : members) all[pointer + "/" + member] = value;
    return all;
}

// A change of the element's members, where there is the element.
template <class Values>
ElementChange changing(Values values) {
    return [values](const Layout& layout, const ElementPlace& place) {
        const auto* element = elementAt(layout, place);
        return element ? below(pointerTo(layout, place), values(*element)) : LayoutValues{};
    };
}

// Of the box of an element or a keep-out.
template <class Values>
ElementChange changingBox(Values values) {
    return [values](const Layout& layout, const ElementPlace& place) {
        const auto box = boxAt(layout, place);
        return box ? below(pointerTo(layout, place), values(*box, layout, elementAt(layout, place))) : LayoutValues{};
    };
}

// What must go with a fit, so that the text obeys the schema.
LayoutValues withFit(printer::Fit fit, LayoutValues values) {
    if (fit == printer::Fit::refuse) values["min_pt"] = "";
    if (fit != printer::Fit::wrap) values["lines"] = "";
    return values;
}

}  // namespace

const Element* elementAt(const Layout& layout, const ElementPlace& place) {
    if (place.side >= layout.sides.size()) return nullptr;
    const auto& elements = layout.sides[place.side].elements;
    return place.element < elements.size() ? &elements[place.element] : nullptr;
}

const printer::KeepOut* keepOutAt(const Layout& layout, const ElementPlace& place) {
    if (place.side >= layout.sides.size()) return nullptr;
    const auto& [name, keepOuts, elements] = layout.sides[place.side];
    const bool there = place.element >= elements.size() && place.element - elements.size() < keepOuts.size();
    return there ? &keepOuts[place.element - elements.size()] : nullptr;
}

std::optional<printer::Box> boxAt(const Layout& layout, const ElementPlace& place) {
    if (const auto* element = elementAt(layout, place)) return element->box;
    const auto* keepOut = keepOutAt(layout, place);
    return keepOut ? std::optional(keepOut->box) : std::nullopt;
}

std::size_t partsOf(const printer::Side& side) {
    return side.elements.size() + side.keepOuts.size();
}

std::string pointerTo(const Layout& layout, const ElementPlace& place) {
    const std::string side = "/sides/" + std::to_string(place.side);
    if (!keepOutAt(layout, place)) return side + "/elements/" + std::to_string(place.element);
    return side + "/keep_outs/" + std::to_string(place.element - layout.sides[place.side].elements.size());
}

std::optional<ElementPlace> placeOf(const std::string& pointer) {
    ElementPlace place;
    const char* const end = pointer.data() + pointer.size();
    const auto number = [&](const std::string& before, const char* from, std::size_t& into) -> const char* {
        if (!from || std::string_view(from, static_cast<std::size_t>(end - from)).substr(0, before.size()) != before) return nullptr;
        const auto [at, failed] = std::from_chars(from + before.size(), end, into);
        return failed == std::errc() ? at : nullptr;
    };
    const char* at = number("/elements/", number("/sides/", pointer.data(), place.side), place.element);
    return at ? std::optional(place) : std::nullopt;
}

ElementChange movedBy(double right, double down) {
    return changingBox([right, down](const printer::Box& box, const Layout& layout, const Element*) {
        const double x = std::clamp(box.x + right, 0.0, std::max(0.0, layout.width - box.width));
        const double y = std::clamp(box.y + down, 0.0, std::max(0.0, layout.height - box.height));
        LayoutValues values;
        if (decimal(x) != decimal(box.x)) values["box/0"] = decimal(x);
        if (decimal(y) != decimal(box.y)) values["box/1"] = decimal(y);
        return values;
    });
}

ElementChange boxWith(BoxPart part, double millimetres) {
    return changingBox([part, millimetres](const printer::Box&, const Layout&, const Element* element) {
        LayoutValues values{{"box/" + std::to_string(static_cast<int>(part)), decimal(millimetres)}};
        if (!element || element->type != printer::ElementType::photo) return values;
        if (part == BoxPart::width) values["box/3"] = decimal(millimetres / portraitShape);
        if (part == BoxPart::height) values["box/2"] = decimal(millimetres * portraitShape);
        return values;
    });
}

ElementChange sized(double points) {
    return changing([points](const Element& element) {
        LayoutValues values{{"pt", decimal(points)}};
        if (element.fit == printer::Fit::refuse)
            values["min_pt"] = "";
        else if (element.minPoints > points)
            values["min_pt"] = decimal(points);
        return values;
    });
}

ElementChange shrunkTo(double leastPoints) {
    return changing([leastPoints](const Element&) { return LayoutValues{{"min_pt", decimal(leastPoints)}}; });
}

ElementChange fitted(printer::Fit fit) {
    return changing([fit](const Element&) {
        return withFit(fit, {{"fit", quoted(fitNames[static_cast<std::size_t>(fit)])}});
    });
}

ElementChange inLines(int most) {
    return changing([most](const Element&) { return LayoutValues{{"lines", std::to_string(most)}}; });
}

ElementChange aligned(printer::Align align) {
    return changing([align](const Element&) {
        return LayoutValues{{"align", quoted(alignNames[static_cast<std::size_t>(align)])}};
    });
}

ElementChange bold(bool isBold) {
    return changing([isBold](const Element&) { return LayoutValues{{"bold", isBold ? "true" : "false"}}; });
}

ElementChange worded(const std::string& words) {
    return changing([words](const Element&) { return LayoutValues{{"text", quoted(words)}}; });
}

ElementChange coloured(const std::string& colour) {
    return changing([colour](const Element&) { return LayoutValues{{"colour", quoted(colour)}}; });
}

std::vector<std::string> paletteOf(const Layout& layout) {
    std::map<std::string, int> uses;
    for (const auto& side : layout.sides)
        for (const auto& element : side.elements) ++uses[element.colour];
    std::vector<std::string> colours;
    for (const auto& [colour, count] : uses) colours.push_back(colour);
    std::ranges::stable_sort(colours, std::greater(), [&](const std::string& colour) { return uses.at(colour); });
    return colours;
}

}  // namespace app
