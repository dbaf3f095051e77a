#pragma once

#include <map>
#include <memory>
#include <string>

#include "apdu/core/pii.h"
#include "printer/face/layout.h"
#include "printer/face/portrait.h"

namespace printer {

struct FaceImages;  // face_images.h: for drivers

// What is to be seen on one card.
struct FaceContent {
    std::map<std::string, apdu::PiiText> texts;  // by the names the layout binds
    Portrait portrait;
    std::string qr;  // text of the code
};

// A face that was rendered, and whose code was read again from the picture.
class Face {
  public:
    explicit Face(std::shared_ptr<const FaceImages> images) : images_(std::move(images)) {}
    [[nodiscard]] const FaceImages& images() const { return *images_; }

  private:
    std::shared_ptr<const FaceImages> images_;
};

// Draws faces of one layout; keeps fonts and, from the first face on, the art that is the same on each card. One thread
// at a time.
class FaceRenderer {
  public:
    // dpi: dots an inch of the device, one for which the layout was designed; 0 for the layout's usual.
    explicit FaceRenderer(Layout layout, int dpi = 0);
    ~FaceRenderer();

    // Whether every text can be printed, without drawing: each character proved, each box holds its text.
    // Errors: textMissing, those of FontStack::prove(), textTooLong, all naming the element.
    Result<void> proveTexts(const std::map<std::string, apdu::PiiText>& texts) const;

    // What each text element would say on the card, by the name it binds: the lines as set, joined. Errors: those of
    // proveTexts().
    Result<std::map<std::string, apdu::PiiText>> printedTexts(const std::map<std::string, apdu::PiiText>& texts) const;

    // Three layers a side; the code is decoded again from the composite before the face is given.
    // Errors: those of proveTexts(), resolutionNotDesigned, qrTooLarge, qrDoesNotFit, qrUnreadable, qrDiffers, qrMissing
    // (the layout shows none).
    Result<Face> render(const FaceContent& content) const;

    // Families that the layout asks for and this computer has not.
    [[nodiscard]] std::vector<std::string> missingFonts() const;

  private:
    struct Prepared;
    std::unique_ptr<Prepared> prepared_;
};

// Lays words across each side, so that a preview is never taken for a print: the colour layer is changed, no other.
Face markedFace(const Face& face, const std::string& words);

}  // namespace printer
