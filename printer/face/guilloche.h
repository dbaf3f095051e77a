#pragma once

#include <QPainter>

#include "printer/face/layout.h"

namespace printer {

// Fine wave lines across the box, and a ring of turned ellipses in it: art that a copier smears.
// painter: in pixels; pixelsPerMm: of the device.
void drawGuilloche(QPainter& painter, const Element& element, double pixelsPerMm);
void drawRosette(QPainter& painter, const Element& element, double pixelsPerMm);

}  // namespace printer
