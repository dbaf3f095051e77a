#include "printer/face/side_painter.h"

#include <algorithm>
#include <cmath>

#include "printer/face/guilloche.h"
#include "printer/face/qr.h"
#include "printer/face/svg_art.h"
#include "printer/face/text_painter.h"

namespace printer {
namespace {

constexpr int quietZone = 4;    // modules (ISO/IEC 18004)
constexpr int leastModule = 4;  // pixels

QRectF scaled(const Box& box, double scale) {
    return {box.x * scale, box.y * scale, box.width * scale, box.height * scale};
}

bool meets(const Box& one, const Box& other) {
    return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height &&
           other.y < one.y + one.height;
}

bool isFixed(const Element& element) {
    const bool ofCard = element.type == ElementType::photo || element.type == ElementType::ghost ||
                        element.type == ElementType::qr || !element.bind.empty();
    return !ofCard && element.condition.has.empty() && element.condition.lacks.empty();
}

// Which elements are art, in their order.
std::vector<bool> artOf(const Side& side) {
    std::vector<bool> art;
    std::vector<const Element*> changing;
    for (const Element& element : side.elements) {
        const bool covers = std::ranges::any_of(changing, [&](const Element* below) {
            return below->panel == element.panel && meets(below->box, element.box);
        });
        art.push_back(isFixed(element) && !covers);
        if (!art.back()) changing.push_back(&element);
    }
    return art;
}

// Of a layer with one bit a pixel: ink on resin, no varnish on the overlay.
QColor colourOf(const Element& element) {
    if (element.panel == Panel::resin) return Qt::black;
    if (element.panel == Panel::overlay) return Qt::white;
    return QColor(QString::fromStdString(element.colour));
}

void drawRect(QPainter& painter, const Element& element, const QRectF& box, double scale) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(element));
    painter.drawRoundedRect(box, element.radius * scale, element.radius * scale);
}

void drawLine(QPainter& painter, const Element& element, const QRectF& box, double scale) {
    QPen pen(colourOf(element));
    pen.setWidthF(element.stroke * scale);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(box.topLeft(), box.bottomRight());
}

void drawGhost(QPainter& painter, const Element& element, const QImage& portrait, const QRectF& box) {
    painter.setOpacity(element.strength);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);  // a white ground leaves the lines below alone
    painter.drawImage(box, portrait.convertToFormat(QImage::Format_Grayscale8));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setOpacity(1);
}

QImage oneBit(QSize size, bool set) {
    QImage image(size, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(set ? 1 : 0);
    return image;
}

}  // namespace

// The pictures of a side with a painter on each, open as long as this lives.
struct SidePainter::Layers {
    explicit Layers(SideImages& on) : images(on), colour(&on.colour), resin(&on.resin), overlay(&on.overlay) {
        colour.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    }
    QPainter& of(Panel panel) {
        return panel == Panel::resin ? resin : panel == Panel::overlay ? overlay : colour;
    }
    SideImages& images;
    QPainter colour, resin, overlay;
};

Result<void> drawQr(QPainter& painter, const QRectF& box, const std::string& text, const std::string& element) {
    return encodeQr(text).and_then([&](const QrCode& code) -> Result<void> {
        const int module = static_cast<int>(std::min(box.width(), box.height())) / (code.size + 2 * quietZone);
        if (module < leastModule) return fail(Code::qrDoesNotFit, element);
        const int left = static_cast<int>(box.center().x()) - module * code.size / 2;
        const int top = static_cast<int>(box.center().y()) - module * code.size / 2;
        for (int y = 0; y < code.size; ++y)
            for (int x = 0; x < code.size; ++x)
                if (code.dark(x, y)) painter.fillRect(left + x * module, top + y * module, module, module, Qt::black);
        return {};
    });
}

SidePainter::SidePainter(const Layout& layout, int dpi) : families_(layout.fonts), scale_(dpi / 25.4) {
    size_ = QSize(static_cast<int>(std::lround(layout.width * scale_)),
                  static_cast<int>(std::lround(layout.height * scale_)));
    fonts_[{}] = std::make_unique<FontStack>(families_);
    for (const Side& side : layout.sides)
        for (const Element& element : side.elements) {
            auto families = element.fonts;
            families.insert(families.end(), families_.begin(), families_.end());
            auto& stack = fonts_[element.fonts];
            if (!stack) stack = std::make_unique<FontStack>(std::move(families));
        }
}

const FontStack& SidePainter::fontsOf(const Element& element) const {
    return *fonts_.at(element.fonts);
}

std::vector<std::string> SidePainter::missingFonts() const {
    std::vector<std::string> names;
    for (const auto& [own, stack] : fonts_)
        for (const auto& name : stack->missing())
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    return names;
}

bool SidePainter::isShown(const Element& element, const FaceTexts& texts) {
    const auto given = [&](const std::string& name) {
        const auto found = texts.find(name);
        return found != texts.end() && !found->second.reveal().empty();
    };
    return (element.condition.has.empty() || given(element.condition.has)) &&
           (element.condition.lacks.empty() || !given(element.condition.lacks));
}

Result<FittedText> SidePainter::fit(const Element& element, const FaceTexts& texts) const {
    std::string text = element.text;
    if (!element.bind.empty()) {
        const auto found = texts.find(element.bind);
        if (found == texts.end()) return fail(Code::textMissing, element.bind);
        text = found->second.reveal();
    }
    Element upright = element;
    if (element.rotation % 180 != 0) std::swap(upright.box.width, upright.box.height);
    const FontStack& fonts = fontsOf(element);
    return fonts.prove(text, element.bind.empty() ? element.id : element.bind)
        .and_then([&](const std::u32string& proved) { return fitText(fonts, upright, proved, scale_); });
}

SideImages SidePainter::empty(const Side& side) const {
    SideImages images{side.name, QImage(size_, QImage::Format_RGB32), oneBit(size_, false), oneBit(size_, true)};
    images.colour.fill(Qt::white);
    return images;
}

void SidePainter::drawCurves(SideImages& images, const Element& element) const {
    const CurveMask mask = drawGuilloche(element, scale_);
    const QPoint at = scaled(element.box, scale_).topLeft().toPoint();
    if (element.panel == Panel::colour) mask.paint(images.colour, at, colourOf(element));
    if (element.panel == Panel::resin) mask.setBits(images.resin, at, true);
    if (element.panel == Panel::overlay) mask.setBits(images.overlay, at, false);
}

Result<void> SidePainter::drawUpright(Layers& layers, const Element& element, const SideContent& content,
                                      QPainter& painter, const QRectF& box) const {
    switch (element.type) {
        case ElementType::photo:
            painter.drawImage(box, content.portrait);
            return {};
        case ElementType::ghost:
            drawGhost(painter, element, content.portrait, box);
            return {};
        case ElementType::qr:
            return drawQr(painter, box, content.qr, element.id);
        case ElementType::text:
            return fit(element, content.texts).map([&](const FittedText& fitted) {
                painter.setPen(colourOf(element));
                drawText(painter, fontsOf(element), element, fitted, box);
            });
        case ElementType::rect:
            drawRect(painter, element, box, scale_);
            return {};
        case ElementType::line:
            drawLine(painter, element, box, scale_);
            return {};
        case ElementType::image:
            drawSvg(painter, element.svg, box);
            return {};
        case ElementType::guilloche:
        case ElementType::braid:
        case ElementType::rosette:
            drawCurves(layers.images, element);
            return {};
    }
    return {};
}

Result<void> SidePainter::drawElement(Layers& layers, const Element& element, const SideContent& content) const {
    QPainter& painter = layers.of(element.panel);
    const QRectF box = scaled(element.box, scale_);
    if (element.rotation == 0) return drawUpright(layers, element, content, painter, box);
    painter.save();
    painter.translate(box.center().toPoint());
    painter.rotate(element.rotation);
    const QSizeF turned = element.rotation == 180 ? box.size() : box.size().transposed();
    const auto drawn =
        drawUpright(layers, element, content, painter, {-turned.width() / 2, -turned.height() / 2, turned.width(), turned.height()});
    painter.restore();
    return drawn;
}

void SidePainter::clearKeepOuts(SideImages& images, const Side& side) const {
    QPainter colour(&images.colour), overlay(&images.overlay);
    for (const KeepOut& keepOut : side.keepOuts) {
        if (keepOut.what == KeepOut::What::antenna) continue;
        const QRect box = scaled(keepOut.box, scale_).toAlignedRect();
        colour.fillRect(box, Qt::white);
        overlay.fillRect(box, Qt::white);
    }
}

SideImages SidePainter::art(const Side& side) const {
    SideImages images = empty(side);
    const auto isArt = artOf(side);
    {
        Layers layers(images);
        for (std::size_t i = 0; i < isArt.size(); ++i)
            if (isArt[i]) (void)drawElement(layers, side.elements[i], {{}, {}, {}});
    }
    clearKeepOuts(images, side);
    return images;
}

Result<SideImages> SidePainter::draw(const Side& side, const SideImages& art, const SideContent& content) const {
    SideImages images{side.name, art.colour.copy(), art.resin.copy(), art.overlay.copy()};
    return drawOver(images, side, content).map([&] { return std::move(images); });
}

Result<void> SidePainter::drawOver(SideImages& images, const Side& side, const SideContent& content) const {
    const auto isArt = artOf(side);
    Layers layers(images);
    for (std::size_t i = 0; i < isArt.size(); ++i) {
        const Element& element = side.elements[i];
        if (isArt[i] && element.type != ElementType::text) continue;
        if (!isShown(element, content.texts)) continue;
        const auto drawn = isArt[i] ? fit(element, content.texts).map([](const FittedText&) {})
                                    : drawElement(layers, element, content);
        if (!drawn) return drawn;
    }
    return {};
}

}  // namespace printer
