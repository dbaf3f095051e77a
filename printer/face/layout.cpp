#include "printer/face/layout.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"

namespace printer {
namespace {

using nlohmann::json;

constexpr std::size_t maxLayoutSize = 1 << 20;

const std::map<std::string, ElementType> types{
    {"text", ElementType::text},      {"photo", ElementType::photo}, {"ghost", ElementType::ghost},
    {"qr", ElementType::qr},          {"rect", ElementType::rect},   {"guilloche", ElementType::guilloche},
    {"rosette", ElementType::rosette}};
const std::map<std::string, Panel> panels{{"colour", Panel::colour}, {"resin", Panel::resin}};
const std::map<std::string, Align> aligns{
    {"left", Align::left}, {"centre", Align::centre}, {"right", Align::right}};

// Reads values of one object, noting each fault with its place.
class Node {
  public:
    Node(const json& value, std::string pointer, std::string& faults)
        : value_(value), pointer_(std::move(pointer)), faults_(faults) {}

    template <class T>
    [[nodiscard]] T get(const char* key, T otherwise) const {
        if (!value_.is_object() || !value_.contains(key)) return otherwise;
        const json& found = value_[key];
        const bool fits = std::is_same_v<T, std::string> ? found.is_string()
                          : std::is_same_v<T, bool>      ? found.is_boolean()
                                                         : found.is_number();
        if (fits) return found.get<T>();
        fault(key, "is of the wrong type");
        return otherwise;
    }
    template <class T>
    [[nodiscard]] T oneOf(const char* key, const std::map<std::string, T>& names,
                          const char* otherwise) const {
        const auto found = names.find(get<std::string>(key, otherwise));
        if (found != names.end()) return found->second;
        fault(key, "is none of the known words");
        return T{};
    }
    [[nodiscard]] Box box(const char* key) const {
        const json found = value_.is_object() ? value_.value(key, json()) : json();
        const bool four = found.is_array() && found.size() == 4 &&
                          std::ranges::all_of(found, [](const json& n) { return n.is_number(); });
        if (four) return {found[0], found[1], found[2], found[3]};
        fault(key, "four numbers are needed: x, y, width, height");
        return {};
    }
    template <class Use>
    void each(const char* key, Use use) const {
        if (!value_.is_object() || !value_.contains(key)) return;
        const json& found = value_[key];
        if (!found.is_array()) return fault(key, "a list is needed");
        for (std::size_t i = 0; i < found.size(); ++i)
            use(Node(found[i], pointer_ + "/" + key + "/" + std::to_string(i), faults_));
    }
    void fault(const std::string& key, const std::string& what) const {
        faults_ += (faults_.empty() ? "" : "; ") + pointer_ + "/" + key + ": " + what;
    }
    [[nodiscard]] const json& value() const { return value_; }

  private:
    const json& value_;
    std::string pointer_;
    std::string& faults_;
};

bool isColour(const std::string& text) {
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

Element readElement(const Node& node, const Layout& layout) {
    Element element;
    element.id = node.get<std::string>("id", "");
    element.type = node.oneOf("type", types, "text");
    element.box = node.box("box");
    element.panel = node.oneOf("panel", panels, "colour");
    element.bind = node.get<std::string>("bind", "");
    element.text = node.get<std::string>("text", "");
    element.points = node.get("pt", 8.0);
    element.minPoints = node.get("min_pt", element.points);
    element.lines = node.get("lines", 1);
    element.bold = node.get("bold", false);
    element.align = node.oneOf("align", aligns, "left");
    element.colour = node.get<std::string>("colour", "#000000");
    element.stroke = node.get("stroke", 0.1);
    element.repeat = node.get("repeat", 1);
    element.radius = node.get("radius", 0.0);
    const Box& box = element.box;
    if (element.id.empty()) node.fault("id", "is missing");
    if (box.width <= 0 || box.height <= 0 || box.x < 0 || box.y < 0 ||
        box.x + box.width > layout.width + 0.01 || box.y + box.height > layout.height + 0.01)
        node.fault("box", "does not lie on the card");
    if (element.minPoints < 1 || element.minPoints > element.points || element.points > 72)
        node.fault("min_pt", "must be from 1 to pt, and pt at most 72");
    if (element.lines < 1 || element.lines > 10) node.fault("lines", "must be 1 to 10");
    if (element.repeat < 1 || element.repeat > 400) node.fault("repeat", "must be 1 to 400");
    if (!isColour(element.colour)) node.fault("colour", "must be #rrggbb");
    if (element.type == ElementType::text && element.bind.empty() == element.text.empty())
        node.fault("bind", "a text has either bind or text");
    return element;
}

Side readSide(const Node& node, const Layout& layout) {
    Side side;
    side.name = node.get<std::string>("name", "");
    if (side.name.empty() || side.name.find('/') != std::string::npos) node.fault("name", "is missing");
    node.each("keep_outs", [&](const Node& entry) { side.keepOuts.push_back(entry.box("box")); });
    node.each("elements", [&](const Node& entry) { side.elements.push_back(readElement(entry, layout)); });
    return side;
}

}  // namespace

Result<Layout> parseLayout(std::string_view text) {
    const json parsed = json::parse(text, nullptr, false);
    std::string faults;
    const Node node(parsed, "", faults);
    Layout layout;
    layout.name = node.get<std::string>("name", "");
    layout.version = node.get("version", 1);
    layout.dpi = node.get("dpi", 300);
    if (layout.dpi < 150 || layout.dpi > 600) node.fault("dpi", "must be 150 to 600");
    node.each("fonts", [&](const Node& entry) {
        if (entry.value().is_string()) layout.fonts.push_back(entry.value().get<std::string>());
    });
    node.each("sides", [&](const Node& entry) { layout.sides.push_back(readSide(entry, layout)); });
    if (layout.name.empty()) node.fault("name", "is missing");
    if (layout.fonts.empty()) node.fault("fonts", "at least one family is needed");
    if (layout.sides.empty() || layout.sides.size() > 2) node.fault("sides", "one or two are needed");
    if (!faults.empty()) return fail(Code::layoutInvalid, faults);
    return layout;
}

Result<Layout> readLayout(const std::filesystem::path& file) {
    const auto content = apdu::readFile(file, maxLayoutSize);
    if (!content) return fail(Code::layoutUnreadable, file.filename().string());
    return parseLayout({reinterpret_cast<const char*>(content->data()), content->size()});
}

}  // namespace printer
