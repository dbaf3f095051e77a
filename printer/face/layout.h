#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "printer/core/error.h"

namespace printer {

// A card's appearance as data (resources/layouts/*.json), in millimetres from the top left.
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

enum class Panel { colour, resin, overlay };
enum class ElementType { text, photo, ghost, image, qr, rect, line, guilloche, braid, rosette };
enum class Align { left, centre, right };
enum class Fit { refuse, shrink, wrap };
enum class Direction { ltr, rtl };

// An element with a condition is drawn on those cards only whose value of this name is there and not empty, or is not.
struct Condition {
    std::string has, lacks;
};

struct Element {
    std::string id;
    ElementType type = ElementType::text;
    Box box;
    int rotation = 0;  // clockwise about the box's middle: 0, 90, 180, 270
    // overlay: the varnish leaves the shape free
    Panel panel = Panel::colour;
    Condition condition;
    std::string colour = "#000000";
    // text
    std::string bind;         // name of the value, or
    std::string text;         // fixed text
    Fit fit = Fit::refuse;    // what happens to a text that is too long at pt: see text_fitter.h
    double points = 8;        // wanted size
    double minPoints = 8;     // least size it may shrink to
    int lines = 1;            // wrap: most lines
    double spacing = 0;       // additional, between characters, in em
    bool bold = false;
    Align align = Align::left;
    Direction direction = Direction::ltr;
    std::vector<std::string> fonts;  // families asked before the layout's
    // drawn things
    double stroke = 0.1;      // width of lines
    double radius = 0;        // rect: of its corners
    double strength = 0.22;   // ghost: opacity
    int repeat = 1;           // guilloche, braid, rosette: number of curves
    int waves = 3;            // guilloche, braid: along the width; rosette: petals
    double amplitude = 0.1;   // guilloche, braid: share of the height; rosette: depth of the petals
    std::string svg;          // image: the picture (svg_art.h)
};

// Where neither ink nor varnish goes (contacts, stripe), or no photo, image and code (antenna).
struct KeepOut {
    enum class What { contacts, stripe, antenna } what = What::contacts;
    Box box;
};

struct Side {
    std::string name;  // "front", "back"
    std::vector<KeepOut> keepOuts;
    std::vector<Element> elements;
};

inline constexpr int layoutSchema = 1;

struct Layout {
    std::string name;
    int version = 1;
    std::string stock;  // "CR80"
    double width = 0, height = 0;
    std::vector<int> resolutions;    // dots an inch it was designed for, the usual first
    std::vector<std::string> fonts;  // families, each asked when the one before has no glyph
    std::vector<Side> sides;
};

// One thing wrong with a layout.
struct LayoutFault {
    std::string path;   // JSON pointer
    std::string value;  // what stands there, shortened
    std::string rule;   // what must hold
};

struct CheckedLayout {
    Layout layout;
    std::vector<LayoutFault> faults;  // empty: the layout may be used
};

// Reads a layout and names every fault with path, value and rule. A member "signature" is not looked at here.
CheckedLayout checkLayout(std::string_view json);

// Errors: layoutUnreadable; layoutInvalid with every fault.
Result<Layout> readLayout(const std::filesystem::path& file);
Result<Layout> parseLayout(std::string_view json);
// The error of parseLayout() for these faults.
Error layoutInvalid(const std::vector<LayoutFault>& faults);

// With this an unsigned or changed layout is refused by whoever checks signatures, which this layer cannot. why: as it
// was found.
Error layoutUntrusted(std::string why);

}  // namespace printer
