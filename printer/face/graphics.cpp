#include "printer/face/graphics.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <cstdlib>

namespace printer {

struct Graphics::Application {
    Application(int& argc, char** argv) : qt(argc, argv) {}
    QGuiApplication qt;
};

Graphics::Graphics(int& argc, char** argv) {
    if (!std::getenv("QT_QPA_PLATFORM") && !std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Without a login session Qt complains of a folder that nothing here uses.
    QLoggingCategory::setFilterRules("default.warning=false");
    application_ = std::make_unique<Application>(argc, argv);
    QLoggingCategory::setFilterRules("qt.gui.imageio*=false");  // a bad photo is told in our own words
}

Graphics::~Graphics() = default;

}  // namespace printer
