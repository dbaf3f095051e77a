#include "printer/face/renderer.h"

#include <algorithm>
#include <cmath>

#include "printer/face/portrait_image.h"
#include "printer/face/qr_image.h"
#include "printer/face/side_painter.h"
#include "apdu/core/unicode.h"

namespace printer {
namespace {

constexpr double aroundCode = 1.5;  // millimetres looked at besides the code's box

std::string joined(const FittedText& text) {
    std::u32string all;
    for (const FittedLine& line : text.lines) all += line.text;
    return apdu::toUtf8(all);
}

QRect partOf(const Box& box, double scale) {
    const double around = aroundCode;
    return QRectF((box.x - around) * scale, (box.y - around) * scale, (box.width + 2 * around) * scale,
                  (box.height + 2 * around) * scale)
        .toAlignedRect();
}

void mark(QImage& image, const QString& words) {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);  // what is printed stays as dark as it is: it is read through the words
    painter.setPen(QColor(255, 170, 185));
    QFont font;
    font.setFamilies({"Noto Sans CJK SC"});
    font.setPixelSize(image.height() / 6);
    font.setBold(true);
    painter.setFont(font);
    painter.translate(QRectF(image.rect()).center());
    painter.rotate(-24);
    painter.drawText(QRectF(-image.width(), -image.height(), 2 * image.width(), 2 * image.height()), Qt::AlignCenter,
                     words);
}

}  // namespace

struct FaceRenderer::Prepared {
    Prepared(Layout from, int wanted)
        : layout(std::move(from)),
          dpi(wanted > 0 ? wanted : layout.resolutions.front()),
          painter(layout, dpi) {}

    template <class Use>
    Result<void> eachText(const FaceTexts& texts, Use use) const {
        for (const Side& side : layout.sides)
            for (const Element& element : side.elements) {
                if (element.type != ElementType::text || !SidePainter::isShown(element, texts)) continue;
                auto fitted = painter.fit(element, texts);
                if (!fitted) return tl::unexpected(fitted.error());
                use(element, *fitted);
            }
        return {};
    }

    // Draws a side and proves the code on it, if it has one.
    Result<SideImages> side(std::size_t index, const SideContent& content, bool& codeRead) {
        const Side& side = layout.sides[index];
        if (art.size() <= index) art.push_back(painter.art(side));
        auto images = painter.draw(side, art[index], content);
        if (!images) return images;
        for (const Element& element : side.elements) {
            if (element.type != ElementType::qr || !SidePainter::isShown(element, content.texts)) continue;
            const auto read = decodeQrImage(images->composite(partOf(element.box, painter.scale())));
            if (!read) return tl::unexpected(read.error());
            if (*read != content.qr) return fail(Code::qrDiffers);
            codeRead = true;
        }
        return images;
    }

    Layout layout;
    int dpi;
    SidePainter painter;
    std::vector<SideImages> art;
};

FaceRenderer::FaceRenderer(Layout layout, int dpi) : prepared_(std::make_unique<Prepared>(std::move(layout), dpi)) {}

FaceRenderer::~FaceRenderer() = default;

Result<void> FaceRenderer::proveTexts(const FaceTexts& texts) const {
    return prepared_->eachText(texts, [](const Element&, const FittedText&) {});
}

Result<FaceTexts> FaceRenderer::printedTexts(const FaceTexts& texts) const {
    FaceTexts printed;
    return prepared_
        ->eachText(texts,
                   [&](const Element& element, const FittedText& fitted) {
                       if (!element.bind.empty()) printed[element.bind] = joined(fitted);
                   })
        .map([&] { return std::move(printed); });
}

std::vector<std::string> FaceRenderer::missingFonts() const {
    return prepared_->painter.missingFonts();
}

Result<Face> FaceRenderer::render(const FaceContent& content) const {
    const Layout& layout = prepared_->layout;
    if (std::ranges::find(layout.resolutions, prepared_->dpi) == layout.resolutions.end())
        return fail(Code::resolutionNotDesigned, layout.name + " " + std::to_string(prepared_->dpi));
    auto images = std::make_shared<FaceImages>();
    images->width = layout.width;
    images->height = layout.height;
    images->dpi = prepared_->dpi;
    images->layout = layout.name;
    images->layoutVersion = layout.version;
    images->fonts = prepared_->painter.fontsOf({}).description();
    const QImage portrait = portraitImage(content.portrait);
    bool codeRead = false;
    for (std::size_t i = 0; i < layout.sides.size(); ++i) {
        auto side = prepared_->side(i, {content.texts, portrait, content.qr}, codeRead);
        if (!side) return tl::unexpected(side.error());
        images->sides.push_back(*std::move(side));
    }
    if (!codeRead) return fail(Code::qrMissing);
    return Face(std::move(images));
}

Face markedFace(const Face& face, const std::string& words) {
    auto images = std::make_shared<FaceImages>(face.images());
    for (SideImages& side : images->sides) {
        side.colour = side.colour.copy();
        mark(side.colour, QString::fromStdString(words));
    }
    return Face(std::move(images));
}

}  // namespace printer
