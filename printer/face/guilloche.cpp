#include "printer/face/guilloche.h"

#include <cmath>
#include <numbers>

namespace printer {
namespace {

constexpr double turn = 2 * std::numbers::pi, step = 2.5;  // pixels between two points

CurvePoint pointAt(double x, double y) {
    return {static_cast<float>(x), static_cast<float>(y)};
}

// Height of curve `share` (0 to 1, over all curves) at `t` (0 to 1, along the width), as a share of the box.
double fieldAt(const Element& element, double share, double t) {
    const double swell = std::sin(turn * (element.waves * t + share * 0.75));
    const double ripple = std::sin(turn * (element.waves * 2 * t - share * 1.5 + 0.2));
    return share * 1.16 - 0.08 + element.amplitude * (swell + 0.45 * ripple) * (0.55 + 0.45 * std::cos(turn * (t - share)));
}

double braidAt(const Element& element, double share, double t) {
    const double waist = 1 - element.amplitude * (0.5 + 0.5 * std::cos(turn * 2 * element.waves * t));
    return 0.5 + 0.49 * waist * std::cos(turn * (element.waves * t + share));
}

std::vector<CurvePoint> ring(const Element& element, double share, double width, double height) {
    std::vector<CurvePoint> points;
    const int count = static_cast<int>(std::numbers::pi * std::max(width, height) * (1 + element.amplitude) / step) + 8;
    for (int i = 0; i <= count; ++i) {
        const double angle = turn * i / count;
        const double deep = 0.5 + 0.5 * std::cos(element.waves * angle + turn * share);
        const double radius = 0.495 * (1 - element.amplitude * deep);
        points.push_back(pointAt(width * (0.5 + radius * std::cos(angle)), height * (0.5 + radius * std::sin(angle))));
    }
    return points;
}

std::vector<CurvePoint> wave(const Element& element, double share, double width, double height) {
    std::vector<CurvePoint> points;
    const auto heightAt = element.type == ElementType::braid ? braidAt : fieldAt;
    for (double x = -step; x <= width + step; x += step)
        points.push_back(pointAt(x, height * heightAt(element, share, x / width)));
    return points;
}

}  // namespace

CurveMask drawGuilloche(const Element& element, double scale) {
    const double width = element.box.width * scale, height = element.box.height * scale;
    CurveMask mask(static_cast<int>(std::lround(width)), static_cast<int>(std::lround(height)));
    for (int i = 0; i < element.repeat; ++i) {
        const double share = (i + 0.5) / element.repeat;
        mask.draw(element.type == ElementType::rosette ? ring(element, share, width, height)
                                                       : wave(element, share, width, height),
                  element.stroke * scale);
    }
    return mask;
}

}  // namespace printer
