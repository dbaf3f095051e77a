#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "printer/core/error.h"

namespace printer {

// A card's appearance as data (resources/layouts/*.json), in millimetres from the top left.
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

enum class Panel { colour, resin };
enum class ElementType { text, photo, ghost, qr, rect, guilloche, rosette };
enum class Align { left, centre, right };

struct Element {
    std::string id;
    ElementType type = ElementType::text;
    Box box;
    Panel panel = Panel::colour;
    std::string bind;      // name of the value, or
    std::string text;      // fixed text
    double points = 8;     // wanted size
    double minPoints = 8;  // least size a text may shrink to; equal: it is refused rather than shrunk
    int lines = 1;         // most lines it may wrap to
    bool bold = false;
    Align align = Align::left;
    std::string colour = "#000000";
    double stroke = 0.1;  // width of lines
    int repeat = 1;       // guilloche and rosette: number of curves
    double radius = 0;    // rect: of its corners
};

struct Side {
    std::string name;           // "front", "back"
    std::vector<Box> keepOuts;  // where neither overlay nor resin goes: contacts
    std::vector<Element> elements;
};

struct Layout {
    std::string name;
    int version = 1;
    double width = 85.60, height = 53.98;  // CR80, ISO/IEC 7810 ID-1
    int dpi = 300;
    std::vector<std::string> fonts;  // families, each asked when the one before has no glyph
    std::vector<Side> sides;
};

// Errors: layoutUnreadable; layoutInvalid with the JSON pointer of each fault.
Result<Layout> readLayout(const std::filesystem::path& file);
Result<Layout> parseLayout(std::string_view json);

}  // namespace printer
