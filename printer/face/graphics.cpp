#include "printer/face/graphics.h"

#include <QGuiApplication>
#include <cstdlib>

namespace printer {

struct Graphics::Application {
    Application(int& argc, char** argv) : qt(argc, argv) {}
    QGuiApplication qt;
};

Graphics::Graphics(int& argc, char** argv) {
    if (!std::getenv("QT_QPA_PLATFORM") && !std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    application_ = std::make_unique<Application>(argc, argv);
}

Graphics::~Graphics() = default;

}  // namespace printer
