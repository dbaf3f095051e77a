#include "app/services/layout_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace app {
namespace {

using json = nlohmann::ordered_json;
using printer::Box;
using printer::Layout;
using printer::LayoutValues;
using printer::Side;

struct Beginning {
    NewPart part;
    const char* name;
    double width, height;
    const char* members;
};
constexpr std::array<Beginning, 12> elements{{
    {NewPart::value, "value", 40, 4, R"({"type": "text", "pt": 8, "panel": "resin", "fit": "shrink", "min_pt": 5})"},
    {NewPart::text, "text", 30, 3, R"({"type": "text", "pt": 6})"},
    {NewPart::microtext, "microtext", 60, 0.7, R"({"type": "text", "pt": 1.6, "align": "centre"})"},
    {NewPart::photo, "photo", 22, 27.1, R"({"type": "photo"})"},
    {NewPart::ghost, "ghost", 9, 11, R"({"type": "ghost", "strength": 0.26})"},
    {NewPart::image, "image", 10, 10, R"({"type": "image"})"},
    {NewPart::qr, "qr", 21, 21, R"({"type": "qr", "panel": "resin"})"},
    {NewPart::rect, "rect", 20, 5, R"({"type": "rect", "colour": "#808080"})"},
    {NewPart::line, "line", 40, 0, R"({"type": "line", "colour": "#808080", "stroke": 0.18})"},
    {NewPart::guilloche, "guilloche", 40, 20,
     R"({"type": "guilloche", "colour": "#C0C0C0", "stroke": 0.09, "repeat": 20, "waves": 2, "amplitude": 0.1})"},
    {NewPart::braid, "braid", 40, 8, R"({"type": "braid", "colour": "#C0C0C0", "stroke": 0.08, "repeat": 10, "waves": 4, "amplitude": 0.5})"},
    {NewPart::rosette, "rosette", 20, 20,
     R"({"type": "rosette", "colour": "#C0C0C0", "stroke": 0.08, "repeat": 10, "waves": 12, "amplitude": 0.6})"},
}};

constexpr auto anyPicture =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="45" fill="none" stroke="#808080" stroke-width="6"/></svg>)";

struct Free {
    NewPart part;
    printer::KeepOut::What what;
    const char* name;
};
constexpr std::array<Free, 3> keepOuts{{{NewPart::contacts, printer::KeepOut::What::contacts, "contacts"},
                                        {NewPart::stripe, printer::KeepOut::What::stripe, "stripe"},
                                        {NewPart::antenna, printer::KeepOut::What::antenna, "antenna"}}};

const Beginning* beginningOf(NewPart part) {
    const auto found = std::ranges::find(elements, part, &Beginning::part);
    return found == elements.end() ? nullptr : &*found;
}

// Contacts where ISO/IEC 7816-2 has them, with their rim; the half inch of a stripe as ISO/IEC 7811 has it; no standard places an antenna.
Box freeBox(NewPart part, const Layout& layout) {
    if (part == NewPart::contacts) return {9, 17, 16, 14};
    if (part == NewPart::stripe) return {0, 4, layout.width, 12.7};
    return {0, 0, layout.width, 3};
}

json listed(const Box& box) {
    return {box.x, box.y, box.width, box.height};
}

// A line has no height, and yet nothing may lie there.
bool isFree(const Box& box, const Side& side) {
    return std::ranges::none_of(side.keepOuts, [&](const printer::KeepOut& keepOut) {
        const Box& other = keepOut.box;
        return box.x < other.x + other.width && other.x < box.x + box.width && box.y < other.y + other.height &&
               other.y <= box.y + box.height;
    });
}

double tenths(double millimetres) {
    return std::floor(millimetres * 10) / 10;
}

// In the middle, or as near to it as keep-outs let.
Box placeFor(double width, double height, const Layout& layout, const Side& side) {
    const Box middle{tenths((layout.width - width) / 2), tenths((layout.height - height) / 2), width, height};
    if (isFree(middle, side)) return middle;
    Box best = middle;
    double nearest = layout.width + layout.height;
    for (int y = 0; y <= layout.height - height; ++y)
        for (int x = 0; x <= layout.width - width; ++x) {
            const Box box{static_cast<double>(x), static_cast<double>(y), width, height};
            const double far = std::hypot(box.x - middle.x, box.y - middle.y);
            if (far >= nearest || !isFree(box, side)) continue;
            nearest = far;
            best = box;
        }
    return best;
}

std::string freshId(const Side& side, const std::string& wanted) {
    std::string id = wanted;
    const auto taken = [&] { return std::ranges::find(side.elements, id, &printer::Element::id) != side.elements.end(); };
    for (int number = 2; taken(); ++number) id = wanted + "-" + std::to_string(number);
    return id;
}

std::string elementText(const Beginning& beginning, const Layout& layout, const Side& side, const std::string& content) {
    const bool value = beginning.part == NewPart::value && !content.empty();
    json element{{"id", freshId(side, value ? content : beginning.name)}};
    const json members = json::parse(beginning.members);
    element["type"] = members["type"];
    element["box"] = listed(placeFor(beginning.width, beginning.height, layout, side));
    if (beginning.part == NewPart::value) element["bind"] = content;
    if (beginning.part == NewPart::text || beginning.part == NewPart::microtext) element["text"] = content;
    if (beginning.part == NewPart::image) element["svg"] = content.empty() ? anyPicture : content;
    element.update(members);
    return element.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string sidePointer(std::size_t side) {
    return "/sides/" + std::to_string(side);
}

LayoutValues withKeepOut(const Free& free, const Layout& layout, std::size_t side) {
    const json keepOut{{"what", free.name}, {"box", listed(freeBox(free.part, layout))}};
    const std::string list = sidePointer(side) + "/keep_outs";
    if (layout.sides[side].keepOuts.empty()) return {{list, json::array({keepOut}).dump()}};
    return {{list + "/-", keepOut.dump()}};
}

LayoutValues withoutCodeElsewhere(const Layout& layout, std::size_t side) {
    LayoutValues values;
    for (std::size_t other = 0; other < layout.sides.size(); ++other) {
        const auto& all = layout.sides[other].elements;
        const auto code = std::ranges::find(all, printer::ElementType::qr, &printer::Element::type);
        if (other != side && code != all.end()) values[pointerTo(layout, {other, static_cast<std::size_t>(code - all.begin())})] = "";
    }
    return values;
}

}  // namespace

std::vector<std::string> newPartNames() {
    std::vector<std::string> names;
    for (const auto& beginning : elements) names.emplace_back(beginning.name);
    for (const auto& free : keepOuts) names.emplace_back(free.name);
    return names;
}

std::optional<NewPart> newPartOf(const std::string& name) {
    for (const auto& beginning : elements)
        if (beginning.name == name) return beginning.part;
    for (const auto& free : keepOuts)
        if (free.name == name) return free.part;
    return std::nullopt;
}

ElementChange added(NewPart part, const std::string& content) {
    return [part, content](const Layout& layout, const ElementPlace& place) -> LayoutValues {
        if (place.side >= layout.sides.size()) return {};
        const auto* beginning = beginningOf(part);
        if (!beginning) return withKeepOut(*std::ranges::find(keepOuts, part, &Free::part), layout, place.side);
        LayoutValues values = part == NewPart::qr ? withoutCodeElsewhere(layout, place.side) : LayoutValues{};
        values[sidePointer(place.side) + "/elements/-"] = elementText(*beginning, layout, layout.sides[place.side], content);
        return values;
    };
}

ElementChange removed() {
    return [](const Layout& layout, const ElementPlace& place) {
        return boxAt(layout, place) ? LayoutValues{{pointerTo(layout, place), ""}} : LayoutValues{};
    };
}

std::optional<ElementPlace> partNamed(const Layout& layout, const std::string& side, const std::string& name) {
    for (std::size_t i = 0; i < layout.sides.size(); ++i) {
        if (layout.sides[i].name != side) continue;
        const auto& all = layout.sides[i].elements;
        for (std::size_t element = 0; element < all.size(); ++element)
            if (all[element].id == name) return ElementPlace{i, element};
        for (std::size_t free = 0; free < layout.sides[i].keepOuts.size(); ++free) {
            const auto kind = std::ranges::find(keepOuts, layout.sides[i].keepOuts[free].what, &Free::what);
            if (kind->name == name) return ElementPlace{i, all.size() + free};
        }
    }
    return std::nullopt;
}

}  // namespace app
