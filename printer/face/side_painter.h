#pragma once

#include <QPainter>
#include <map>
#include <memory>

#include "apdu/core/pii.h"
#include "printer/face/face_images.h"
#include "printer/face/text_fitter.h"

namespace printer {

using FaceTexts = std::map<std::string, apdu::PiiText>;

// What is drawn on a side besides what the layout fixes.
struct SideContent {
    const FaceTexts& texts;
    const QImage& portrait;
    const std::string& qr;
};

// Draws the elements of a layout at one resolution. Keeps the fonts.
class SidePainter {
  public:
    SidePainter(const Layout& layout, int dpi);

    // The part that is the same on each card: every fixed element that lies on nothing that changes. An element whose
    // text does not fit is left out here and refused by draw().
    [[nodiscard]] SideImages art(const Side& side) const;
    // The whole side, begun from its art. Errors: those of fit(), qrTooLarge, qrDoesNotFit.
    [[nodiscard]] Result<SideImages> draw(const Side& side, const SideImages& art, const SideContent& content) const;

    // Whether the element is on a card with these values.
    [[nodiscard]] static bool isShown(const Element& element, const FaceTexts& texts);
    // A text element's text, proved and fitted. Errors: textMissing, those of FontStack::prove() and fitText().
    [[nodiscard]] Result<FittedText> fit(const Element& element, const FaceTexts& texts) const;

    [[nodiscard]] double scale() const { return scale_; }  // pixels per millimetre
    [[nodiscard]] const FontStack& fontsOf(const Element& element) const;
    // What the layout asks for and this computer has not.
    [[nodiscard]] std::vector<std::string> missingFonts() const;

  private:
    struct Layers;
    [[nodiscard]] SideImages empty(const Side& side) const;
    Result<void> drawOver(SideImages& images, const Side& side, const SideContent& content) const;
    Result<void> drawElement(Layers& layers, const Element& element, const SideContent& content) const;
    Result<void> drawUpright(Layers& layers, const Element& element, const SideContent& content, QPainter& painter,
                             const QRectF& box) const;
    void drawCurves(SideImages& images, const Element& element) const;
    void clearKeepOuts(SideImages& images, const Side& side) const;

    std::vector<std::string> families_;
    std::map<std::vector<std::string>, std::unique_ptr<FontStack>> fonts_;
    double scale_;
    QSize size_;
};

// Draws the code's modules as large as whole pixels allow into the middle of the box, its quiet zone inside. Errors:
// qrTooLarge, qrDoesNotFit (naming the element; fewer than 4 pixels a module).
Result<void> drawQr(QPainter& painter, const QRectF& box, const std::string& text, const std::string& element);

}  // namespace printer
