#include "printer/face/text_fitter.h"

#include <QFontMetricsF>
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

// How many characters at the end of a line go over to the next with `c`: those of a number or word begun
// there.
std::size_t carriedOver(const std::u32string& line, char32_t c) {
    std::size_t count = staysWithPrevious(c) ? 1 : 0;
    if (isWordPart(c))
        while (count < line.size() && isWordPart(line[line.size() - 1 - count])) ++count;
    return count < line.size() ? count : 0;
}

std::vector<FittedLine> wrapped(const FontStack& fonts, const Element& element, const std::u32string& text,
                                double pixels, double width) {
    std::vector<FittedLine> lines(1);
    for (char32_t c : text) {
        const double advance = advanceOf(fonts, std::u32string_view(&c, 1), pixels, element.bold);
        if (lines.back().width + advance > width && !lines.back().text.empty()) {
            const std::size_t kept = lines.back().text.size() - carriedOver(lines.back().text, c);
            FittedLine next{lines.back().text.substr(kept), 0};
            next.width = advanceOf(fonts, next.text, pixels, element.bold);
            lines.back().text.resize(kept);
            lines.back().width -= next.width;
            lines.push_back(std::move(next));
        }
        lines.back().text += c;
        lines.back().width += advance;
    }
    return lines;
}

}  // namespace

double advanceOf(const FontStack& fonts, std::u32string_view text, double pixels, bool bold) {
    double width = 0;
    for (char32_t c : text)
        width += QFontMetricsF(fonts.fontFor(c, pixels, bold)).horizontalAdvance(QString::fromUcs4(&c, 1));
    return width;
}

Result<FittedText> fitText(const FontStack& fonts, const Element& element, const std::u32string& text,
                           double pixelsPerMm) {
    const double width = element.box.width * pixelsPerMm, height = element.box.height * pixelsPerMm;
    for (double points = element.points; points >= element.minPoints - 0.01; points -= step) {
        const double pixels = points * pixelsPerMm * mmPerInch / pointsPerInch;
        FittedText fitted{wrapped(fonts, element, text, pixels, width), pixels, pixels * leading,
                          pixels * 0.88};
        const auto lines = static_cast<int>(fitted.lines.size());
        const double used = (lines - 1) * fitted.lineHeight + pixels;
        const bool narrow =
            std::ranges::all_of(fitted.lines, [&](const FittedLine& line) { return line.width <= width; });
        if (lines <= element.lines && used <= height + 1 && narrow) return fitted;
    }
    return fail(Code::textTooLong, element.id);
}

}  // namespace printer
