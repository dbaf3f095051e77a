#include "printer/photo_sight/similarity.h"

#include <cmath>
#include <numbers>

namespace printer {

QPointF Similarity::operator()(QPointF point) const {
    return {a * point.x() - b * point.y() + x, b * point.x() + a * point.y() + y};
}

Similarity Similarity::inverse() const {
    const double square = a * a + b * b;
    Similarity back{a / square, -b / square, 0, 0};
    const QPointF origin = back({x, y});
    back.x = -origin.x();
    back.y = -origin.y();
    return back;
}

double Similarity::scale() const {
    return std::hypot(a, b);
}

Similarity moved(QPointF from, QPointF to, double scale, double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    Similarity move{scale * std::cos(angle), scale * std::sin(angle), 0, 0};
    const QPointF shift = to - move(from);
    move.x = shift.x();
    move.y = shift.y();
    return move;
}

}  // namespace printer
