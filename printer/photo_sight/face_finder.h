#pragma once

#include <QImage>
#include <QPointF>
#include <memory>
#include <vector>

#include "printer/photo/photo_limits.h"

namespace printer {

struct FoundFace {
    QPointF centre;
    double size = 0;            // side of the square around it
    std::vector<QPointF> eyes;  // at most two; the one on the left first
};

// Finds faces with OpenCV's cascades (Viola and Jones), and confirms them by their eyes. For one thread.
class FaceFinder {
  public:
    // Error: photoDetectorMissing (names the cascade).
    static Result<FaceFinder> open(const PhotoLimits& limits);
    FaceFinder(FaceFinder&&) noexcept;
    ~FaceFinder();

    // In the picture's own pixels, the largest first. Where some have two eyes, those that have none are no faces.
    [[nodiscard]] std::vector<FoundFace> find(const QImage& picture) const;

  private:
    struct Cascades;
    explicit FaceFinder(std::unique_ptr<Cascades> cascades);
    std::unique_ptr<Cascades> cascades_;
};

}  // namespace printer
