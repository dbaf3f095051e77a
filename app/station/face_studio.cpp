#include "app/station/face_studio.h"

namespace app {
namespace {

class LayoutStudio : public FaceStudio {
  public:
    explicit LayoutStudio(printer::Result<printer::Layout> layout) : layout_(std::move(layout)) {}

    printer::Result<apdu::Bytes> chipPhoto(const apdu::Bytes& photo, std::size_t limit) override {
        if (photo == lastPhoto_ && limit == lastLimit_) return lastChipPhoto_;
        return printer::acceptPortrait(photo)
            .and_then([&](const printer::Portrait& portrait) { return printer::chipPhoto(portrait, limit); })
            .map([&](apdu::Bytes made) {
                lastPhoto_ = photo;
                lastLimit_ = limit;
                return lastChipPhoto_ = std::move(made);
            });
    }

    printer::Result<void> proveTexts(const Texts& texts) override {
        return renderer().and_then([&](const auto* drawing) { return drawing->proveTexts(texts); });
    }

    printer::Result<printer::Face> face(Texts texts, const apdu::Bytes& photo, std::string qr, int dpi) override {
        return renderer(dpi).and_then([&](const auto* drawing) {
            return printer::acceptPortrait(photo).and_then([&](printer::Portrait portrait) {
                return drawing->render({std::move(texts), std::move(portrait), std::move(qr)});
            });
        });
    }

  private:
    printer::Result<const printer::FaceRenderer*> renderer(int dpi = 0) {
        if (!layout_) return tl::unexpected(layout_.error());
        auto& renderer = renderers_[dpi];
        if (!renderer) renderer = std::make_unique<printer::FaceRenderer>(*layout_, dpi);
        return renderer.get();
    }

    printer::Result<printer::Layout> layout_;
    std::map<int, std::unique_ptr<printer::FaceRenderer>> renderers_;  // by resolution
    apdu::Bytes lastPhoto_, lastChipPhoto_;
    std::size_t lastLimit_ = 0;
};

}  // namespace

std::unique_ptr<FaceStudio> makeFaceStudio(printer::Result<printer::Layout> layout) {
    return std::make_unique<LayoutStudio>(std::move(layout));
}

Error faceNotDrawn(const std::string& what, const printer::Error& error) {
    return fail(Code::faceNotDrawn, what, error).value();
}

}  // namespace app
