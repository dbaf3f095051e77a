#pragma once

#include <QImage>
#include <QPainter>
#include <QWidget>

namespace app {

inline constexpr double cardWidth = 85.60, cardHeight = 53.98;  // ISO/IEC 7810, ID-1

// One side of a card with its round corners; a null picture: an empty one.
void paintSide(QPainter& painter, const QRectF& place, const QImage& picture, const QWidget& on);

}  // namespace app
