#pragma once

#include <QPointF>

namespace printer {

// A turn, a scale and a shift of the plane, y downwards: x' = ax − by + x, y' = bx + ay + y.
struct Similarity {
    double a = 1, b = 0, x = 0, y = 0;

    QPointF operator()(QPointF point) const;
    [[nodiscard]] Similarity inverse() const;
    [[nodiscard]] double scale() const;
};

// Takes `from` to `to`, scaled, and turned by `degrees` (positive: clockwise as seen).
Similarity moved(QPointF from, QPointF to, double scale, double degrees);

}  // namespace printer
