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

// Draws faces of one layout; keeps fonts and the art that is the same on each card. One thread at a time.
class FaceRenderer {
  public:
    explicit FaceRenderer(Layout layout);
    ~FaceRenderer();

    // Whether every text can be printed, without drawing: each character proved, each box holds its text.
    // Errors: textMissing, characterForbidden, characterNotEncodable, missingGlyph, textTooLong, all naming
    // the element.
    Result<void> proveTexts(const std::map<std::string, apdu::PiiText>& texts) const;

    // Three layers a side; the code is decoded again from the composite before the face is given.
    // Errors: those of proveTexts(), qrTooLarge, qrDoesNotFit, qrUnreadable, qrDiffers, qrMissing (the layout
    // has none).
    Result<Face> render(const FaceContent& content) const;

  private:
    struct Prepared;
    std::unique_ptr<Prepared> prepared_;
};

}  // namespace printer
