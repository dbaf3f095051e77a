#pragma once

#include <QString>
#include <filesystem>

#include "app/desk/theme/text_size.h"

class QApplication;

namespace app {

// The style sheet of resources/theme/desk.qss with the colours of resources/theme/NAME.json in the places of its @tokens@.
// Empty when one of them cannot be read: the application then looks as the platform does.
QString styleSheet(const std::filesystem::path& resources, const QString& name, TextSize text = TextSize::normal);

// Style, font, colours and size of the text: what widgets ask for while they are made.
void dressPlainly(QApplication& application, const std::filesystem::path& resources, const QString& theme, TextSize text);

// Widgets that are put into others under a style sheet are polished again with all that stands in them: many are made faster before.
void putOnStyleSheet(QApplication& application, const std::filesystem::path& resources, const QString& theme, TextSize text);

// Both. Pages that are made already keep the widths they have.
void dress(QApplication& application, const std::filesystem::path& resources, const QString& theme, TextSize text);

}  // namespace app
