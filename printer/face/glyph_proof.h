#pragma once

#include <QFont>
#include <QRawFont>
#include <string>
#include <unordered_map>
#include <vector>

#include "printer/core/error.h"

namespace printer {

// How a text is set: at which size, how heavy, how wide, with or without grey edges.
struct Setting {
    double pixels = 0;   // of the em
    bool bold = false;
    double spacing = 0;  // additional pixels after each character
    bool oneBit = false;
};

// Characters that follow each other in one family.
struct Run {
    int family = 0;
    std::u32string text;
};

// The families of a layout, asked in turn for each character. No other font ever stands in. Remembers what it was
// asked: one thread at a time.
class FontStack {
  public:
    explicit FontStack(std::vector<std::string> families);

    // Passes a text in which each character shows, has a glyph, is in GB 18030, assigned and not private. element:
    // named in the error. Errors: characterForbidden (control, bidirectional, zero width), characterPrivate,
    // characterUnassigned, characterNotEncodable, missingGlyph, each with element, code point and position.
    [[nodiscard]] Result<std::u32string> prove(const std::string& text, const std::string& element) const;

    [[nodiscard]] std::vector<Run> runsOf(std::u32string_view text) const;
    [[nodiscard]] QFont fontOf(int family, const Setting& setting) const;
    // Width in pixels of a character alone, and of a shaped text.
    [[nodiscard]] double advanceOf(char32_t c, const Setting& setting) const;
    [[nodiscard]] double widthOf(std::u32string_view text, const Setting& setting) const;

    // Families that are not installed.
    [[nodiscard]] std::vector<std::string> missing() const;
    // Families with a digest of each font's header and character map: equal where glyphs are.
    [[nodiscard]] std::string description() const;

  private:
    struct Family {
        std::string name;
        QRawFont raw;  // not valid where the family is not installed
        bool hasBold = false;
    };
    [[nodiscard]] int indexFor(char32_t c) const;

    std::vector<Family> families_;
    mutable std::unordered_map<char32_t, int> indexes_;
    mutable std::unordered_map<std::uint64_t, QFont> fonts_;
    mutable std::unordered_map<std::uint64_t, double> advances_;
};

}  // namespace printer
