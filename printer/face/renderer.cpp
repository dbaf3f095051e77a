#include "printer/face/renderer.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "printer/face/face_images.h"
#include "printer/face/guilloche.h"
#include "printer/face/portrait_image.h"
#include "printer/face/qr.h"
#include "printer/face/qr_image.h"
#include "printer/face/text_fitter.h"

namespace printer {
namespace {

constexpr int quietZone = 4;  // modules (ISO/IEC 18004)
constexpr double ghostStrength = 0.22;

QColor colourOf(const Element& element) {
    return QColor(QString::fromStdString(element.colour));
}

bool isArt(const Element& element) {
    return element.panel == Panel::colour &&
           (element.type == ElementType::rect || element.type == ElementType::guilloche ||
            element.type == ElementType::rosette || !element.text.empty());
}

QRectF scaled(const Box& box, double scale) {
    return {box.x * scale, box.y * scale, box.width * scale, box.height * scale};
}

void drawFitted(QPainter& painter, const FontStack& fonts, const Element& element, const FittedText& fitted,
                double scale) {
    const QRectF box = scaled(element.box, scale);
    double baseline = box.y() + fitted.ascent;
    for (const auto& line : fitted.lines) {
        double x = box.x();
        if (element.align == Align::centre) x += (box.width() - line.width) / 2;
        if (element.align == Align::right) x += box.width() - line.width;
        for (char32_t c : line.text) {
            QFont font = fonts.fontFor(c, fitted.pixels, element.bold);
            if (element.panel == Panel::resin)
                font.setStyleStrategy(QFont::StyleStrategy(QFont::NoFontMerging | QFont::NoAntialias));
            painter.setFont(font);
            painter.drawText(QPointF(x, baseline), QString::fromUcs4(&c, 1));
            x += advanceOf(fonts, std::u32string_view(&c, 1), fitted.pixels, element.bold);
        }
        baseline += fitted.lineHeight;
    }
}

void drawRect(QPainter& painter, const Element& element, double scale) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(element));
    painter.drawRoundedRect(scaled(element.box, scale), element.radius * scale, element.radius * scale);
}

void drawGhost(QPainter& painter, const Element& element, const QImage& portrait, double scale) {
    painter.setOpacity(ghostStrength);
    painter.drawImage(scaled(element.box, scale), portrait.convertToFormat(QImage::Format_Grayscale8));
    painter.setOpacity(1);
}

}  // namespace

QImage SideImages::composite() const {
    QImage all = colour.copy();
    for (int y = 0; y < all.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(all.scanLine(y));
        for (int x = 0; x < all.width(); ++x)
            if (resin.pixelIndex(x, y) == 1) line[x] = qRgb(0x12, 0x12, 0x14);
    }
    return all;
}

struct FaceRenderer::Prepared {
    explicit Prepared(Layout from) : layout(std::move(from)), fonts(layout.fonts), scale(layout.dpi / 25.4) {
        size = QSize(static_cast<int>(std::lround(layout.width * scale)),
                     static_cast<int>(std::lround(layout.height * scale)));
        for (const Side& side : layout.sides) art.push_back(drawArt(side));
    }

    QImage oneBit(bool ink) const {
        QImage image(size, QImage::Format_Mono);
        image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        image.fill(ink ? 1 : 0);
        return image;
    }

    Result<FittedText> fit(const Element& element, const std::map<std::string, apdu::PiiText>& texts) const {
        std::string text = element.text;
        if (!element.bind.empty()) {
            const auto found = texts.find(element.bind);
            if (found == texts.end()) return fail(Code::textMissing, element.bind);
            text = found->second.reveal();
        }
        return fonts.prove(text, element.bind.empty() ? element.id : element.bind)
            .and_then([&](const std::u32string& proved) { return fitText(fonts, element, proved, scale); });
    }

    // What is the same on each card, drawn once.
    QImage drawArt(const Side& side) const {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        for (const Element& element : side.elements) {
            if (!isArt(element)) continue;
            if (element.type == ElementType::rect) drawRect(painter, element, scale);
            if (element.type == ElementType::guilloche) drawGuilloche(painter, element, scale);
            if (element.type == ElementType::rosette) drawRosette(painter, element, scale);
            if (element.type != ElementType::text) continue;
            painter.setPen(colourOf(element));
            if (const auto fitted = fit(element, {})) drawFitted(painter, fonts, element, *fitted, scale);
        }
        return image;
    }

    QImage drawOverlay(const Side& side) const {
        QImage overlay = oneBit(true);
        QPainter painter(&overlay);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::color0);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        for (const Box& box : side.keepOuts)
            painter.fillRect(scaled(box, scale).toAlignedRect(), QColor(Qt::white));
        return overlay;
    }

    Result<void> drawQr(QPainter& painter, const Element& element, const std::string& text) const {
        return encodeQr(text).and_then([&](const QrCode& code) -> Result<void> {
            const QRectF box = scaled(element.box, scale);
            const int module =
                static_cast<int>(std::min(box.width(), box.height())) / (code.size + 2 * quietZone);
            if (module < 4) return fail(Code::qrDoesNotFit, element.id);
            const int left = static_cast<int>(box.center().x()) - module * code.size / 2;
            const int top = static_cast<int>(box.center().y()) - module * code.size / 2;
            for (int y = 0; y < code.size; ++y)
                for (int x = 0; x < code.size; ++x)
                    if (code.dark(x, y))
                        painter.fillRect(left + x * module, top + y * module, module, module, Qt::black);
            return {};
        });
    }

    Result<void> drawElement(QPainter& colour, QPainter& resin, const Element& element,
                             const FaceContent& content, const QImage& portrait) const {
        QPainter& painter = element.panel == Panel::resin ? resin : colour;
        switch (element.type) {
            case ElementType::photo:
                colour.drawImage(scaled(element.box, scale), portrait);
                return {};
            case ElementType::ghost:
                drawGhost(colour, element, portrait, scale);
                return {};
            case ElementType::qr:
                return drawQr(resin, element, content.qr);
            case ElementType::text:
                return fit(element, content.texts).map([&](const FittedText& fitted) {
                    painter.setPen(element.panel == Panel::resin ? QColor(Qt::black) : colourOf(element));
                    drawFitted(painter, fonts, element, fitted, scale);
                });
            case ElementType::rect:
            case ElementType::guilloche:
            case ElementType::rosette:
                break;
        }
        return {};
    }

    Result<SideImages> drawSide(std::size_t index, const FaceContent& content, const QImage& portrait) const {
        const Side& side = layout.sides[index];
        SideImages images{side.name, art[index].copy(), oneBit(false), drawOverlay(side)};
        QPainter colour(&images.colour), resin(&images.resin);
        colour.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                              QPainter::SmoothPixmapTransform);
        for (const Element& element : side.elements)
            if (!isArt(element))
                if (auto drawn = drawElement(colour, resin, element, content, portrait); !drawn)
                    return tl::unexpected(drawn.error());
        return images;
    }

    Layout layout;
    FontStack fonts;
    double scale;  // pixels per millimetre
    QSize size;
    std::vector<QImage> art;
};

FaceRenderer::FaceRenderer(Layout layout) : prepared_(std::make_unique<Prepared>(std::move(layout))) {}

FaceRenderer::~FaceRenderer() = default;

Result<void> FaceRenderer::proveTexts(const std::map<std::string, apdu::PiiText>& texts) const {
    for (const Side& side : prepared_->layout.sides)
        for (const Element& element : side.elements)
            if (element.type == ElementType::text)
                if (auto fitted = prepared_->fit(element, texts); !fitted)
                    return tl::unexpected(fitted.error());
    return {};
}

Result<Face> FaceRenderer::render(const FaceContent& content) const {
    auto images = std::make_shared<FaceImages>();
    images->width = prepared_->layout.width;
    images->height = prepared_->layout.height;
    images->layout = prepared_->layout.name;
    images->layoutVersion = prepared_->layout.version;
    images->fonts = prepared_->fonts.description();
    const QImage portrait = portraitImage(content.portrait);
    bool codeRead = false;
    for (std::size_t i = 0; i < prepared_->layout.sides.size(); ++i) {
        auto side = prepared_->drawSide(i, content, portrait);
        if (!side) return tl::unexpected(side.error());
        const auto& elements = prepared_->layout.sides[i].elements;
        const bool hasCode =
            std::ranges::any_of(elements, [](const Element& e) { return e.type == ElementType::qr; });
        if (hasCode) {
            const auto read = decodeQrImage(side->composite());
            if (!read) return tl::unexpected(read.error());
            if (*read != content.qr) return fail(Code::qrDiffers);
            codeRead = true;
        }
        images->sides.push_back(*std::move(side));
    }
    if (!codeRead) return fail(Code::qrMissing);
    return Face(std::move(images));
}

}  // namespace printer
