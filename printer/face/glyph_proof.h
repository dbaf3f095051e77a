#pragma once

#include <QFont>
#include <QRawFont>
#include <string>
#include <vector>

#include "printer/core/error.h"

namespace printer {

// The families of a layout, asked in turn for each character. No other font ever stands in.
class FontStack {
  public:
    explicit FontStack(std::vector<std::string> families);

    // Passes a text in which each character shows, has a glyph, is in GB 18030 and not private. element:
    // named in the error. Errors: characterForbidden, characterNotEncodable, missingGlyph, each with element
    // and code point.
    [[nodiscard]] Result<std::u32string> prove(const std::string& text, const std::string& element) const;

    // The first family with a glyph for c, at this size; the first of all when none has.
    [[nodiscard]] QFont fontFor(char32_t c, double pixels, bool bold) const;

    // Families and versions of the files in use, for the manifest.
    [[nodiscard]] std::string description() const;

  private:
    [[nodiscard]] int indexFor(char32_t c) const;

    std::vector<std::string> families_;
    std::vector<QRawFont> raw_;
};

}  // namespace printer
