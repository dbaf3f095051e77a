#include "printer/photo_sight/crop_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace printer {
namespace {

constexpr double straight = 2;  // degrees below which a turn does more harm than good
constexpr double touching = 0.5;

// How far below the upper edge the eyes may be.
double lowestEyes(const PhotoLimits& limits) {
    return limits.height - limits.of("eye_line").min.value_or(0);
}

// How far below it the crop puts them. hair: from their line to the top of the hair.
double aimedEyes(const PhotoLimits& limits, double hair) {
    return std::min(limits.headTop + hair, lowestEyes(limits));
}

// By how much the window reaches beyond the picture's four edges, in the picture's pixels.
struct Overshoot {
    double left = 0, top = 0, right = 0, bottom = 0;
    [[nodiscard]] double worst() const { return std::max({left, top, right, bottom}); }
};

class Planner {
  public:
    Planner(const FacePlace& face, QSizeF picture, const PhotoLimits& limits)
        : face_(face), picture_(picture), limits_(limits),
          degrees_(std::abs(face.tilt()) < straight ? 0 : face.tilt()) {}

    // The window in which the face is so wide, moved within the limits to where the picture is.
    [[nodiscard]] CropWindow window(double faceWidth) const {
        const double scale = faceWidth / (face_.eyeDistance() * limits_.faceWidthPerEyeDistance);
        const double hair = face_.hairAbove * scale;
        const double lowest = lowestEyes(limits_);
        const QPointF aim(limits_.width / 2.0, aimedEyes(limits_, hair));
        CropWindow first = through(aim, scale);
        if (first.missing <= touching) return first;
        const Overshoot over = overshoot(first.toPicture);
        const QPointF shift = turned({over.left - over.right, over.top - over.bottom}) * scale;
        const PhotoLimit& across = limits_.of("centre");
        const PhotoLimit& above = limits_.of("head_top");
        const double x = std::clamp(aim.x() - shift.x(), across.min.value_or(aim.x()), across.max.value_or(aim.x()));
        const double highest = std::min(lowest, hair + above.min.value_or(limits_.headTop));
        const double deepest = std::max(highest, std::min(lowest, hair + above.max.value_or(limits_.headTop)));
        return through({x, std::clamp(aim.y() - shift.y(), highest, deepest)}, scale);
    }

  private:
    [[nodiscard]] CropWindow through(QPointF eyes, double scale) const {
        const Similarity toPicture = moved(eyes, face_.middle(), 1 / scale, degrees_);
        return {toPicture, degrees_, overshoot(toPicture).worst() * scale};
    }

    [[nodiscard]] Overshoot overshoot(const Similarity& toPicture) const {
        const double w = limits_.width, h = limits_.height;
        Overshoot over;
        for (const QPointF corner : {QPointF(0, 0), QPointF(w, 0), QPointF(0, h), QPointF(w, h)}) {
            const QPointF at = toPicture(corner);
            over.left = std::max(over.left, -at.x());
            over.top = std::max(over.top, -at.y());
            over.right = std::max(over.right, at.x() - picture_.width());
            over.bottom = std::max(over.bottom, at.y() - picture_.height());
        }
        return over;
    }

    // A way in the picture as a way in the window.
    [[nodiscard]] QPointF turned(QPointF way) const { return moved({0, 0}, {0, 0}, 1, -degrees_)(way); }

    const FacePlace& face_;
    QSizeF picture_;
    const PhotoLimits& limits_;
    double degrees_;
};

}  // namespace

double FacePlace::eyeDistance() const {
    return std::hypot(rightEye.x() - leftEye.x(), rightEye.y() - leftEye.y());
}

double FacePlace::tilt() const {
    return std::atan2(rightEye.y() - leftEye.y(), rightEye.x() - leftEye.x()) * 180 / std::numbers::pi;
}

CropWindow planCrop(const FacePlace& face, QSizeF picture, const PhotoLimits& limits) {
    const Planner planner(face, picture, limits);
    const double widest = limits.of("face_width").max.value_or(limits.faceWidth);
    CropWindow best = planner.window(limits.faceWidth);
    for (const double share : {0.33, 0.66, 0.99}) {
        if (best.missing <= touching) break;
        const CropWindow tighter = planner.window(limits.faceWidth + (widest - limits.faceWidth) * share);
        if (tighter.missing < best.missing) best = tighter;
    }
    return best;
}

// A grown-up's eyes lie halfway between crown and chin.
PhotoGuide guideOf(const PhotoLimits& limits) {
    const double hair = limits.faceWidth / limits.faceWidthPerEyeDistance * limits.hairAbovePerEyeDistance;
    const double eyes = aimedEyes(limits, hair);
    return {limits.width, limits.height, eyes, eyes - hair, eyes + hair, limits.faceWidth};
}

}  // namespace printer
