#include "app/station/face_studio.h"

namespace app {
namespace {

class LayoutStudio : public FaceStudio {
  public:
    explicit LayoutStudio(printer::Layout layout) : layout_(std::move(layout)) {}

    printer::Result<apdu::Bytes> chipPhoto(const apdu::Bytes& photo, std::size_t limit) override {
        return printer::acceptPortrait(photo).and_then(
            [&](const printer::Portrait& portrait) { return printer::chipPhoto(portrait, limit); });
    }

    printer::Result<void> proveTexts(const Texts& texts) override { return renderer().proveTexts(texts); }

    printer::Result<printer::Face> face(Texts texts, const apdu::Bytes& photo, std::string qr) override {
        return printer::acceptPortrait(photo).and_then([&](printer::Portrait portrait) {
            return renderer().render({std::move(texts), std::move(portrait), std::move(qr)});
        });
    }

  private:
    const printer::FaceRenderer& renderer() {
        if (!renderer_) renderer_ = std::make_unique<printer::FaceRenderer>(layout_);
        return *renderer_;
    }

    printer::Layout layout_;
    std::unique_ptr<printer::FaceRenderer> renderer_;
};

}  // namespace

std::unique_ptr<FaceStudio> makeFaceStudio(printer::Layout layout) {
    return std::make_unique<LayoutStudio>(std::move(layout));
}

}  // namespace app
