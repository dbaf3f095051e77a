#include "printer/face/glyph_proof.h"

#include "apdu/core/gb18030.h"
#include "apdu/core/unicode.h"

namespace printer {

FontStack::FontStack(std::vector<std::string> families) : families_(std::move(families)) {
    for (const auto& family : families_) {
        QFont font;
        font.setFamilies({QString::fromStdString(family)});
        font.setStyleStrategy(QFont::NoFontMerging);
        font.setPixelSize(32);
        raw_.push_back(QRawFont::fromFont(font));
    }
}

int FontStack::indexFor(char32_t c) const {
    for (std::size_t i = 0; i < raw_.size(); ++i)
        if (raw_[i].isValid() && raw_[i].supportsCharacter(static_cast<quint32>(c)))
            return static_cast<int>(i);
    return -1;
}

Result<std::u32string> FontStack::prove(const std::string& text, const std::string& element) const {
    const auto characters = apdu::codePoints(text);
    if (!characters) return fail(Code::textMalformed, element);
    for (char32_t c : *characters)
        if (apdu::isInvisible(c))
            return fail(Code::characterForbidden, element + ": " + apdu::nameOfCharacter(c));
    if (const auto encoded = apdu::toGb18030(text); !encoded)
        return fail(Code::characterNotEncodable, element + ": " + encoded.error().detail);
    for (char32_t c : *characters)
        if (indexFor(c) < 0) return fail(Code::missingGlyph, element + ": " + apdu::nameOfCharacter(c));
    return *characters;
}

QFont FontStack::fontFor(char32_t c, double pixels, bool bold) const {
    QFont font;
    const auto index = static_cast<std::size_t>(std::max(0, indexFor(c)));
    font.setFamilies({QString::fromStdString(families_[index])});
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setPixelSize(std::max(1, static_cast<int>(pixels)));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setBold(bold && index == 0);
    return font;
}

std::string FontStack::description() const {
    std::string all;
    for (const auto& raw : raw_)
        all += (all.empty() ? "" : ", ") + raw.familyName().toStdString() + " " +
               std::to_string(raw.fontTable("head").size() != 0 ? qChecksum(raw.fontTable("head")) : 0);
    return all;
}

}  // namespace printer
