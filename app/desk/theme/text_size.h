#pragma once

#include <QCoreApplication>
#include <QVariant>

namespace app {

enum class TextSize { normal, large };

constexpr qreal largeText = 1.25;  // times as large as the style sheet says
constexpr auto textProperty = "zhikaText";

// So many times as large as the style sheet says is everything that is read.
inline qreal textScale() {
    const auto* running = QCoreApplication::instance();
    const QVariant scale = running ? running->property(textProperty) : QVariant();
    return scale.isValid() ? scale.toDouble() : 1;
}

// A width made for text of the usual size, as it is for the one in use.
inline int inText(int width) {
    return qRound(width * textScale());
}

}  // namespace app
