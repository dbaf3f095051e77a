#include "app/services/layout_change.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace app {
namespace {

using printer::Element;
using printer::Layout;
using printer::LayoutValues;

constexpr double portraitShape = 358.0 / 441;  // GA 461
constexpr std::array<const char*, 3> fitNames{"refuse", "shrink", "wrap"}, alignNames{"left", "centre", "right"};

std::string pointerTo(const ElementPlace& place) {
    return "/sides/" + std::to_string(place.side) + "/elements/" + std::to_string(place.element);
}

// As the schema has numbers: three decimals at most.
std::string decimal(double number) {
    std::array<char, 32> text{};
    const double rounded = std::round(number * 1000) / 1000;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), rounded, std::chars_format::fixed).ptr;
    return {text.data(), end};
}

std::string quoted(const std::string& plain) {
    return '"' + plain + '"';
}

// A change of the element's members, where there is the element.
template <class Values>
ElementChange changing(Values values) {
    return [values](const Layout& layout, const ElementPlace& place) {
        LayoutValues all;
        if (const auto* element = elementAt(layout, place))
            for (const auto& [member, value] : LayoutValues(values(*element, layout))) all[pointerTo(place) + "/" + member] = value;
        return all;
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
    return changing([right, down](const Element& element, const Layout& layout) {
        const printer::Box& box = element.box;
        const double x = std::clamp(box.x + right, 0.0, std::max(0.0, layout.width - box.width));
        const double y = std::clamp(box.y + down, 0.0, std::max(0.0, layout.height - box.height));
        LayoutValues values;
        if (decimal(x) != decimal(box.x)) values["box/0"] = decimal(x);
        if (decimal(y) != decimal(box.y)) values["box/1"] = decimal(y);
        return values;
    });
}

ElementChange boxWith(BoxPart part, double millimetres) {
    return changing([part, millimetres](const Element& element, const Layout&) {
        LayoutValues values{{"box/" + std::to_string(static_cast<int>(part)), decimal(millimetres)}};
        if (element.type != printer::ElementType::photo) return values;
        if (part == BoxPart::width) values["box/3"] = decimal(millimetres / portraitShape);
        if (part == BoxPart::height) values["box/2"] = decimal(millimetres * portraitShape);
        return values;
    });
}

ElementChange sized(double points) {
    return changing([points](const Element& element, const Layout&) {
        LayoutValues values{{"pt", decimal(points)}};
        if (element.fit == printer::Fit::refuse)
            values["min_pt"] = "";
        else if (element.minPoints > points)
            values["min_pt"] = decimal(points);
        return values;
    });
}

ElementChange shrunkTo(double leastPoints) {
    return changing([leastPoints](const Element&, const Layout&) { return LayoutValues{{"min_pt", decimal(leastPoints)}}; });
}

ElementChange fitted(printer::Fit fit) {
    return changing([fit](const Element&, const Layout&) {
        return withFit(fit, {{"fit", quoted(fitNames[static_cast<std::size_t>(fit)])}});
    });
}

ElementChange inLines(int most) {
    return changing([most](const Element&, const Layout&) { return LayoutValues{{"lines", std::to_string(most)}}; });
}

ElementChange aligned(printer::Align align) {
    return changing([align](const Element&, const Layout&) {
        return LayoutValues{{"align", quoted(alignNames[static_cast<std::size_t>(align)])}};
    });
}

ElementChange bold(bool isBold) {
    return changing([isBold](const Element&, const Layout&) { return LayoutValues{{"bold", isBold ? "true" : "false"}}; });
}

ElementChange coloured(const std::string& colour) {
    return changing([colour](const Element&, const Layout&) { return LayoutValues{{"colour", quoted(colour)}}; });
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
