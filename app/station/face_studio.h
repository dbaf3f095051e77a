#pragma once

#include "app/core/error.h"
#include "printer/face/renderer.h"

namespace app {

// What is made of a holder's photo and texts: the chip's picture and the printed face. The seam between work on an
// order and whoever draws.
class FaceStudio {
  public:
    using Texts = std::map<std::string, apdu::PiiText>;

    FaceStudio() = default;
    FaceStudio(const FaceStudio&) = delete;
    FaceStudio& operator=(const FaceStudio&) = delete;
    virtual ~FaceStudio() = default;

    // The photo as a chip holds it, JPEG of at most `limit` bytes; the last one made is kept, so that who asks beforehand does
    // not let a card wait. Errors: those of printer::acceptPortrait() and
    // printer::chipPhoto().
    virtual printer::Result<apdu::Bytes> chipPhoto(const apdu::Bytes& photo, std::size_t limit) = 0;
    // Errors: those of printer::FaceRenderer.
    virtual printer::Result<void> proveTexts(const Texts& texts) = 0;
    // dpi: dots an inch; 0: the layout's usual.
    virtual printer::Result<printer::Face> face(Texts texts, const apdu::Bytes& photo, std::string qr, int dpi = 0) = 0;
};

// Draws by a layout, or gives the error for which there is none; loads fonts when the first face is asked for.
std::unique_ptr<FaceStudio> makeFaceStudio(printer::Result<printer::Layout> layout);

// The error faceNotDrawn with its cause. what: order, form or layout.
Error faceNotDrawn(const std::string& what, const printer::Error& error);

}  // namespace app
