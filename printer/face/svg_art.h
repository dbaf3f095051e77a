#pragma once

#include <QPainter>
#include <optional>
#include <string>

namespace printer {

// Static art inside a layout: SVG without what QtSvg 6.4 does not draw (clip paths, masks, filters) and without anything
// that comes from elsewhere or depends on fonts (links, images, texts, entities).

// The rule that the picture breaks; nothing when it can be drawn.
std::optional<std::string> faultOfSvg(const std::string& svg);

// Draws it into the box, keeping its shape. painter: in pixels.
void drawSvg(QPainter& painter, const std::string& svg, const QRectF& box);

}  // namespace printer
