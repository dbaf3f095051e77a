#pragma once

#include <QString>
#include <filesystem>

#include "app/desk/theme/text_size.h"

class QApplication;

namespace app {

// The style sheet of resources/theme/desk.qss with the colours of resources/theme/NAME.json in the places of its @tokens@.
// Empty when one of them cannot be read: the application then looks as the platform does.
QString styleSheet(const std::filesystem::path& resources, const QString& name, TextSize text = TextSize::normal);

// Font, colours, style sheet and size of the text of everything. Pages that are made already keep the widths they have.
void dress(QApplication& application, const std::filesystem::path& resources, const QString& theme, TextSize text);

}  // namespace app
