#pragma once

#include <QPainter>

#include "printer/face/text_fitter.h"

namespace printer {

// Draws a fitted text into a box of pixels, shaped by its fonts, with the painter's pen.
void drawText(QPainter& painter, const FontStack& fonts, const Element& element, const FittedText& text,
              const QRectF& box);

}  // namespace printer
