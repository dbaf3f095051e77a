#include "printer/face/layout.h"

#include "apdu/core/file.h"
#include "printer/face/layout_node.h"
#include "printer/face/svg_art.h"

namespace printer {
namespace {

using nlohmann::json;

constexpr std::size_t maxLayoutSize = 1 << 20;
constexpr int maxDepth = 16;
constexpr double smallestCode = 20.6;  // millimetres: version 9, 4 dots a module at 300 dpi, with its quiet zone

const LayoutNode::Names<ElementType> types{
    {"text", ElementType::text},   {"photo", ElementType::photo}, {"ghost", ElementType::ghost},
    {"image", ElementType::image}, {"qr", ElementType::qr},       {"rect", ElementType::rect},
    {"line", ElementType::line},   {"braid", ElementType::braid}, {"guilloche", ElementType::guilloche},
    {"rosette", ElementType::rosette}};
const LayoutNode::Names<Panel> panels{
    {"colour", Panel::colour}, {"resin", Panel::resin}, {"overlay", Panel::overlay}};
const LayoutNode::Names<Align> aligns{{"left", Align::left}, {"centre", Align::centre}, {"right", Align::right}};
const LayoutNode::Names<Fit> fits{{"refuse", Fit::refuse}, {"shrink", Fit::shrink}, {"wrap", Fit::wrap}};
const LayoutNode::Names<Direction> directions{{"ltr", Direction::ltr}, {"rtl", Direction::rtl}};
const LayoutNode::Names<KeepOut::What> keepOuts{{"contacts", KeepOut::What::contacts},
                                                {"stripe", KeepOut::What::stripe},
                                                {"antenna", KeepOut::What::antenna}};
struct Stock {
    double width, height;
};
// ISO/IEC 7810 ID-1, and the adhesive format that lies on it.
const LayoutNode::Names<Stock> stocks{{"CR80", {85.60, 53.98}}, {"CR79", {83.90, 51.00}}};

bool isColour(const std::string& text) {
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

bool isName(const std::string& text) {
    return !text.empty() && text.size() <= 64 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
}

bool meets(const Box& one, const Box& other) {
    return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height &&
           other.y < one.y + one.height;
}

void readText(const LayoutNode& node, Element& element) {
    element.bind = node.text("bind");
    element.text = node.text("text");
    element.fit = node.oneOf("fit", fits, Fit::refuse);
    element.points = node.number("pt", 8, 1, 72);
    element.minPoints = node.number("min_pt", element.points, 1, 72);
    element.lines = node.whole("lines", 1, 1, 10);
    element.spacing = node.number("spacing", 0, 0, 2);
    element.bold = node.flag("bold");
    element.align = node.oneOf("align", aligns, Align::left);
    element.direction = node.oneOf("direction", directions, Direction::ltr);
    element.fonts = node.texts("fonts", 8);
    node.require(element.bind.empty() != element.text.empty(), "bind", "a text has either bind or text");
    node.require(element.minPoints <= element.points, "min_pt", "must be at most pt");
    node.require(element.fit != Fit::refuse || element.minPoints == element.points, "min_pt",
                 "must be pt where fit is refuse");
    node.require(element.fit == Fit::wrap || element.lines == 1, "lines", "must be 1 unless fit is wrap");
}

void readDrawn(const LayoutNode& node, Element& element) {
    element.stroke = node.number("stroke", 0.1, 0.02, 5);
    element.radius = node.number("radius", 0, 0, 20);
    element.strength = node.number("strength", 0.22, 0.05, 1);
    element.repeat = node.whole("repeat", 1, 1, 400);
    element.waves = node.whole("waves", 3, 1, 60);
    element.amplitude = node.number("amplitude", 0.1, 0, 1);
    element.svg = node.text("svg");
    if (element.type != ElementType::image) return;
    const auto wrong = faultOfSvg(element.svg);
    node.require(!wrong, "svg", wrong.value_or(""));
}

Condition readCondition(const LayoutNode& node) {
    Condition condition;
    if (!node.has("condition")) return condition;
    const LayoutNode child = node.child("condition");
    condition = {child.text("has"), child.text("lacks")};
    child.refuseUnknown();
    node.require(condition.has.empty() != condition.lacks.empty(), "condition", "has either has or lacks");
    return condition;
}

bool isLayer(ElementType type, Panel panel) {
    if (type == ElementType::photo || type == ElementType::ghost || type == ElementType::image)
        return panel == Panel::colour;
    return type != ElementType::qr || panel == Panel::resin;
}

void checkPlace(const LayoutNode& node, const Element& element, const Layout& layout) {
    const Box& box = element.box;
    const bool line = element.type == ElementType::line;
    node.require(line ? box.width + box.height > 0 && box.width >= 0 && box.height >= 0
                      : box.width > 0 && box.height > 0,
                 "box", "must have a width and a height");
    node.require(box.x >= 0 && box.y >= 0 && box.x + box.width <= layout.width + 0.01 &&
                     box.y + box.height <= layout.height + 0.01,
                 "box", "must lie on the card");
    node.require(element.type != ElementType::qr || std::min(box.width, box.height) >= smallestCode, "box",
                 "must be at least 20.6 wide and high for the code");
    node.require(element.type != ElementType::photo || std::abs(box.width * 441 / (box.height * 358) - 1) < 0.03,
                 "box", "must have the shape of the photo, 358 to 441");
}

// A ground is simply left out where nothing may be printed.
void checkKeepOuts(const LayoutNode& node, const Element& element, const Side& side) {
    const bool picture = element.type == ElementType::photo || element.type == ElementType::ghost ||
                         element.type == ElementType::qr;
    const bool whole = picture || element.type == ElementType::text || element.panel == Panel::resin;
    for (const KeepOut& keepOut : side.keepOuts) {
        if (!meets(element.box, keepOut.box)) continue;
        if (keepOut.what == KeepOut::What::antenna)
            node.require(!picture, "box", "must not lie over the antenna");
        else
            node.require(!whole, "box", "must not lie on contacts or stripe");
    }
}

Element readElement(const LayoutNode& node, const Layout& layout, const Side& side) {
    Element element;
    element.id = node.text("id");
    element.type = node.oneOf("type", types, ElementType::rect);
    element.box = node.box("box");
    element.rotation = node.whole("rotation", 0, 0, 270);
    node.require(element.rotation % 90 == 0, "rotation", "must be 0, 90, 180 or 270");
    element.panel = node.oneOf("panel", panels, Panel::colour);
    element.condition = readCondition(node);
    element.colour = node.text("colour", "#000000");
    node.require(isName(element.id), "id", "must be small letters, digits and hyphens");
    node.require(node.has("type"), "type", "is needed");
    node.require(isColour(element.colour), "colour", "must be #rrggbb");
    node.require(isLayer(element.type, element.panel), "panel",
                 "pictures are printed in colour, the code in resin");
    if (element.type == ElementType::text) readText(node, element);
    if (element.type != ElementType::text) readDrawn(node, element);
    checkPlace(node, element, layout);
    checkKeepOuts(node, element, side);
    const bool twice = std::ranges::any_of(side.elements, [&](const Element& e) { return e.id == element.id; });
    node.require(!twice, "id", "must be there once on a side");
    return element;
}

Side readSide(const LayoutNode& node, const Layout& layout) {
    Side side;
    side.name = node.text("name");
    node.require(side.name == "front" || side.name == "back", "name", "must be front or back");
    node.each("keep_outs", [&](const LayoutNode& entry) {
        side.keepOuts.push_back({entry.oneOf("what", keepOuts, KeepOut::What::contacts), entry.box("box")});
        entry.require(entry.has("what"), "what", "is needed");
    });
    node.each("elements",
              [&](const LayoutNode& entry) { side.elements.push_back(readElement(entry, layout, side)); });
    return side;
}

void readStock(const LayoutNode& node, Layout& layout) {
    const Stock stock = node.oneOf("stock", stocks, stocks.at("CR80"));
    layout.stock = node.text("stock");
    layout.width = stock.width;
    layout.height = stock.height;
    node.require(node.has("stock"), "stock", "is needed");
}

void readResolutions(const LayoutNode& node, Layout& layout) {
    layout.resolutions = node.wholes("dpi");
    const bool known = std::ranges::all_of(layout.resolutions, [](int dpi) { return dpi == 300 || dpi == 600; });
    node.require(known && !layout.resolutions.empty() && layout.resolutions.size() <= 2, "dpi",
                 "must be a list of 300 and 600");
}

void readLayoutNode(const LayoutNode& node, Layout& layout) {
    node.require(node.whole("schema", 0, 0, 1000) == layoutSchema, "schema",
                 "must be " + std::to_string(layoutSchema));
    layout.name = node.text("name");
    layout.version = node.whole("version", 1, 1, 9999);
    readStock(node, layout);
    readResolutions(node, layout);
    layout.fonts = node.texts("fonts", 8);
    node.each("sides", [&](const LayoutNode& entry) { layout.sides.push_back(readSide(entry, layout)); });
    node.ignore("signature");
    node.require(isName(layout.name), "name", "must be small letters, digits and hyphens");
    node.require(!layout.fonts.empty(), "fonts", "at least one family is needed");
    node.require(layout.sides.size() == 2 ? layout.sides[0].name != layout.sides[1].name : layout.sides.size() == 1,
                 "sides", "must be one or two, of different names");
    int codes = 0;
    for (const Side& side : layout.sides)
        codes += static_cast<int>(std::ranges::count(side.elements, ElementType::qr, &Element::type));
    node.require(codes == 1, "sides", "must have one code");
    node.refuseUnknown();
}

// Nothing for what is no JSON, too large or nested too deep.
json parsed(std::string_view text) {
    if (text.size() > maxLayoutSize) return json::value_t::discarded;
    bool deep = false;
    json value = json::parse(
        text, [&](int depth, json::parse_event_t, json&) { return !(deep = deep || depth > maxDepth); }, false);
    return deep ? json(json::value_t::discarded) : value;
}

}  // namespace

CheckedLayout checkLayout(std::string_view text) {
    CheckedLayout checked;
    const json root = parsed(text);
    if (root.is_object())
        readLayoutNode(LayoutNode(root, "", checked.faults), checked.layout);
    else
        checked.faults.push_back({"", "", "must be a JSON object of at most 1 MiB, nested at most 16 deep"});
    return checked;
}

Error layoutInvalid(const std::vector<LayoutFault>& faults) {
    std::string all;
    for (const auto& [path, value, rule] : faults)
        all += (all.empty() ? "" : "; ") + path + ": " + rule + (value.empty() ? "" : ", is " + value);
    return fail(Code::layoutInvalid, all).value();
}

Error layoutUntrusted(std::string why) {
    return fail(Code::layoutUntrusted, std::move(why)).value();
}

Result<Layout> parseLayout(std::string_view text) {
    auto checked = checkLayout(text);
    if (!checked.faults.empty()) return tl::unexpected(layoutInvalid(checked.faults));
    return std::move(checked.layout);
}

Result<Layout> readLayout(const std::filesystem::path& file) {
    const auto content = apdu::readFile(file, maxLayoutSize);
    if (!content) return fail(Code::layoutUnreadable, file.filename().string());
    return parseLayout({reinterpret_cast<const char*>(content->data()), content->size()});
}

}  // namespace printer
