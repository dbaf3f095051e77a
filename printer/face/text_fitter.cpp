#include "printer/face/text_fitter.h"

#include <algorithm>

namespace printer {
namespace {

constexpr double pointsPerInch = 72, mmPerInch = 25.4, step = 0.25, leading = 1.22;

// May not begin a line (GB/T 15834): closing marks and the separator of names.
bool staysWithPrevious(char32_t c) {
    constexpr std::u32string_view closing = U"\u00B7\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF09\u300B\u300D)],.;:-";
    return closing.find(c) != std::u32string_view::npos;
}

bool isWordPart(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

// Arabic, Tibetan, Mongolian: letters take their form from their neighbours.
bool joins(char32_t c) {
    return (c >= 0x0600 && c <= 0x08FF) || (c >= 0x0F00 && c <= 0x0FFF) || (c >= 0x1800 && c <= 0x18AF) ||
           (c >= 0xFB50 && c <= 0xFEFC);
}

// After which a joined script may go to the next line: a blank, the tsheg between Tibetan syllables.
bool endsWord(char32_t c) {
    return c == U' ' || c == 0x0F0B;
}

// How many characters at the end of a line go over to the next with `c`: those of a number or word begun
// there.
std::size_t carriedOver(const std::u32string& line, char32_t c) {
    std::size_t count = staysWithPrevious(c) ? 1 : 0;
    if (isWordPart(c))
        while (count < line.size() && isWordPart(line[line.size() - 1 - count])) ++count;
    return count < line.size() ? count : 0;
}

class Breaking {
  public:
    Breaking(const FontStack& fonts, Setting setting, double width)
        : fonts_(fonts), setting_(setting), width_(width), lines_(1) {}

    std::vector<FittedLine> characters(const std::u32string& text) {
        for (const char32_t c : text) {
            const double advance = fonts_.advanceOf(c, setting_);
            if (lines_.back().width + advance > width_ && !lines_.back().text.empty())
                startLine(lines_.back().text.size() - carriedOver(lines_.back().text, c));
            lines_.back().text += c;
            lines_.back().width += advance;
        }
        for (auto& line : lines_) line.width = fonts_.widthOf(line.text, setting_);
        return std::move(lines_);
    }

    std::vector<FittedLine> words(const std::u32string& text) {
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at;
            while (end < text.size() && !endsWord(text[end])) ++end;
            end = std::min(end + 1, text.size());
            const std::u32string longer = lines_.back().text + text.substr(at, end - at);
            if (!lines_.back().text.empty() && fonts_.widthOf(trimmed(longer), setting_) > width_)
                lines_.push_back({text.substr(at, end - at), 0});
            else
                lines_.back().text = longer;
            at = end;
        }
        for (auto& line : lines_) line.width = fonts_.widthOf(line.text = trimmed(line.text), setting_);
        return std::move(lines_);
    }

  private:
    void startLine(std::size_t kept) {
        FittedLine next{lines_.back().text.substr(kept), 0};
        for (const char32_t c : next.text) next.width += fonts_.advanceOf(c, setting_);
        lines_.back().text.resize(kept);
        lines_.push_back(std::move(next));
    }
    static std::u32string trimmed(std::u32string text) {
        while (!text.empty() && text.back() == U' ') text.pop_back();
        return text;
    }

    const FontStack& fonts_;
    Setting setting_;
    double width_;
    std::vector<FittedLine> lines_;
};

FittedText laidOut(const FontStack& fonts, const Element& element, const std::u32string& text,
                   const Setting& setting, double width) {
    FittedText fitted{{}, setting, setting.pixels * leading, setting.pixels * 0.88};
    Breaking breaking(fonts, setting, width);
    if (element.fit != Fit::wrap)
        fitted.lines = {{text, fonts.widthOf(text, setting)}};
    else
        fitted.lines = std::ranges::any_of(text, joins) ? breaking.words(text) : breaking.characters(text);
    return fitted;
}

}  // namespace

Result<FittedText> fitText(const FontStack& fonts, const Element& element, const std::u32string& text,
                           double pixelsPerMm) {
    const double width = element.box.width * pixelsPerMm, height = element.box.height * pixelsPerMm;
    for (double points = element.points; points >= element.minPoints - 0.01; points -= step) {
        const double pixels = points * pixelsPerMm * mmPerInch / pointsPerInch;
        const Setting setting{pixels, element.bold, element.spacing * pixels, element.panel != Panel::colour};
        const FittedText fitted = laidOut(fonts, element, text, setting, width);
        const auto lines = static_cast<int>(fitted.lines.size());
        const double used = (lines - 1) * fitted.lineHeight + pixels;
        const bool narrow =
            std::ranges::all_of(fitted.lines, [&](const FittedLine& line) { return line.width <= width; });
        if (lines <= element.lines && used <= height + 1 && narrow) return fitted;
    }
    return fail(Code::textTooLong, element.id);
}

}  // namespace printer
