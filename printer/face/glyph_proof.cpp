#include "printer/face/glyph_proof.h"

#include <QCryptographicHash>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <cmath>

#include "apdu/core/gb18030.h"
#include "apdu/core/unicode.h"

namespace printer {
namespace {

// Of everything in a setting that changes an advance: quarter pixels of spacing are as fine as it gets.
std::uint64_t keyOf(std::uint64_t first, const Setting& setting) {
    const auto pixels = static_cast<std::uint64_t>(std::lround(setting.pixels));
    const auto spacing = static_cast<std::uint64_t>(std::lround(setting.spacing * 4));
    return first << 32 | pixels << 16 | spacing << 2 | (setting.bold ? 2U : 0U) | (setting.oneBit ? 1U : 0U);
}

std::string placeOf(const std::string& element, char32_t c, std::size_t index) {
    return element + ": " + apdu::nameOfCharacter(c) + " at character " + std::to_string(index + 1);
}

}  // namespace

FontStack::FontStack(std::vector<std::string> names) {
    for (auto& name : names) {
        const QString family = QString::fromStdString(name);
        QFont font;
        font.setFamilies({family});
        font.setStyleStrategy(QFont::NoFontMerging);
        font.setPixelSize(32);
        Family made{name, QRawFont::fromFont(font), QFontDatabase::styles(family).contains("Bold")};
        if (made.raw.familyName() != family) made.raw = QRawFont();
        families_.push_back(std::move(made));
    }
}

int FontStack::indexFor(char32_t c) const {
    const auto known = indexes_.find(c);
    if (known != indexes_.end()) return known->second;
    int index = -1;
    for (std::size_t i = 0; i < families_.size() && index < 0; ++i)
        if (families_[i].raw.isValid() && families_[i].raw.supportsCharacter(static_cast<quint32>(c)))
            index = static_cast<int>(i);
    return indexes_[c] = index;
}

Result<std::u32string> FontStack::prove(const std::string& text, const std::string& element) const {
    const auto characters = apdu::codePoints(text);
    if (!characters) return fail(Code::textMalformed, element);
    const auto first = [&](auto&& wrong) -> std::optional<std::string> {
        for (std::size_t i = 0; i < characters->size(); ++i)
            if (wrong((*characters)[i])) return placeOf(element, (*characters)[i], i);
        return std::nullopt;
    };
    if (const auto found = first(apdu::isInvisible)) return fail(Code::characterForbidden, *found);
    if (const auto found = first(apdu::isPrivateUse)) return fail(Code::characterPrivate, *found);
    if (const auto found = first(apdu::isUnassigned)) return fail(Code::characterUnassigned, *found);
    if (const auto encoded = apdu::toGb18030(text); !encoded)
        return fail(Code::characterNotEncodable, element + ": " + encoded.error().detail);
    if (const auto found = first([&](char32_t c) { return indexFor(c) < 0; }))
        return fail(Code::missingGlyph, *found);
    return *characters;
}

std::vector<Run> FontStack::runsOf(std::u32string_view text) const {
    std::vector<Run> runs;
    for (const char32_t c : text) {
        const int family = std::max(0, indexFor(c));
        if (runs.empty() || runs.back().family != family) runs.push_back({family, {}});
        runs.back().text += c;
    }
    return runs;
}

QFont FontStack::fontOf(int family, const Setting& setting) const {
    const auto key = keyOf(static_cast<std::uint64_t>(family), setting);
    if (const auto known = fonts_.find(key); known != fonts_.end()) return known->second;
    const Family& used = families_[static_cast<std::size_t>(family)];
    QFont font;
    font.setFamilies({QString::fromStdString(used.name)});
    font.setStyleStrategy(setting.oneBit ? QFont::StyleStrategy(QFont::NoFontMerging | QFont::NoAntialias)
                                         : QFont::NoFontMerging);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(setting.pixels))));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setBold(setting.bold && used.hasBold);
    if (setting.spacing > 0) font.setLetterSpacing(QFont::AbsoluteSpacing, setting.spacing);
    return fonts_[key] = font;
}

double FontStack::advanceOf(char32_t c, const Setting& setting) const {
    const auto key = keyOf(c, setting);
    if (const auto known = advances_.find(key); known != advances_.end()) return known->second;
    return advances_[key] = widthOf(std::u32string_view(&c, 1), setting);
}

double FontStack::widthOf(std::u32string_view text, const Setting& setting) const {
    double width = 0;
    for (const Run& run : runsOf(text))
        width += QFontMetricsF(fontOf(run.family, setting)).horizontalAdvance(QString::fromStdU32String(run.text));
    return width;
}

std::vector<std::string> FontStack::missing() const {
    std::vector<std::string> names;
    for (const Family& family : families_)
        if (!family.raw.isValid()) names.push_back(family.name);
    return names;
}

std::string FontStack::description() const {
    std::string all;
    for (const Family& family : families_) {
        if (!family.raw.isValid()) continue;
        const QByteArray tables = family.raw.fontTable("head") + family.raw.fontTable("cmap");
        const auto digest = QCryptographicHash::hash(tables, QCryptographicHash::Sha256).toHex().left(16);
        all += (all.empty() ? "" : ", ") + family.name + " " + digest.toStdString();
    }
    return all;
}

}  // namespace printer
