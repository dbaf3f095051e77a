#include "app/desk/camera/qt_camera.h"

#include <QCamera>
#include <QCameraDevice>
#include <QCoreApplication>
#include <QDir>
#include <QLibrary>
#include <QLibraryInfo>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QTimer>
#include <QVideoFrame>
#include <QVideoSink>
#include <algorithm>

namespace app {
namespace {

constexpr auto backend = "QT_MEDIA_BACKEND";
constexpr int afterStartMs = 1000;  // the window is there before
constexpr int enoughLines = 720;  // the finished photo has 441, and is a part of the frame

bool isBetter(const QCameraFormat& format, const QCameraFormat& than) {
    const int lines = format.resolution().height(), thoseLines = than.resolution().height();
    if (lines == thoseLines) return format.maxFrameRate() > than.maxFrameRate();
    return thoseLines < enoughLines ? lines > thoseLines : lines >= enoughLines && lines < thoseLines;
}

// The smallest that has enough lines, or else the largest.
QCameraFormat formatOf(const QCameraDevice& device) {
    QCameraFormat best;
    for (const auto& format : device.videoFormats())
        if (best.isNull() || isBetter(format, best)) best = format;
    return best;
}

QCameraDevice deviceNamed(const QString& wanted) {
    if (wanted.isEmpty()) return QMediaDevices::defaultVideoInput();
    const auto all = QMediaDevices::videoInputs();
    const auto found = std::ranges::find_if(
        all, [&](const QCameraDevice& device) { return device.description().contains(wanted, Qt::CaseInsensitive); });
    return found == all.end() ? QCameraDevice() : *found;
}

}  // namespace

struct QtCamera::Parts {
    QMediaDevices devices;
    QCameraDevice device;
    QMediaCaptureSession session;
    QVideoSink sink;
    std::unique_ptr<QCamera> camera;  // while it runs
    bool unpacking = false;
};

QtCamera::QtCamera(const std::string& wanted) : wanted_(QString::fromStdString(wanted)) {
    // Of Debian's two backends the one that reads cameras by itself; the other wants GStreamer's plugins.
    if (!qEnvironmentVariableIsSet(backend)) qputenv(backend, "ffmpeg");
    // Without OpenGL: a surface for it may be made on the screen's thread only, and frames are unpacked on another.
    QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets);
    worker_.moveToThread(&thread_);
    thread_.start();
    QTimer::singleShot(afterStartMs, this, &QtCamera::loadBackend);
}

QtCamera::~QtCamera() {
    parts_.reset();
    thread_.quit();
    thread_.wait();
}

// It brings half a hundred libraries, which Qt would load on the screen's thread.
void QtCamera::loadBackend() {
    QMetaObject::invokeMethod(
        &worker_,
        [this] {
            const QDir plugins(QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/multimedia");
            for (const auto& file : plugins.entryList({"*" + qEnvironmentVariable(backend) + "*"}, QDir::Files)) QLibrary(plugins.filePath(file)).load();
            QMetaObject::invokeMethod(this, &QtCamera::lookAround, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void QtCamera::lookAround() {
    if (!parts_) {
        parts_ = std::make_unique<Parts>();
        parts_->session.setVideoSink(&parts_->sink);
        connect(&parts_->devices, &QMediaDevices::videoInputsChanged, this, &QtCamera::lookAround);
        connect(&parts_->sink, &QVideoSink::videoFrameChanged, this, &QtCamera::unpack);
    }
    const QCameraDevice found = deviceNamed(wanted_);
    if (found == parts_->device) return;
    stop();
    parts_->device = found;
    error_.clear();
    emit changed();
}

Camera::State QtCamera::state() const {
    if (!parts_ || parts_->device.isNull()) return State::missing;
    if (!error_.isEmpty()) return State::failed;
    return parts_->camera ? State::running : State::ready;
}

QString QtCamera::name() const {
    if (!error_.isEmpty()) return error_;
    return parts_ ? parts_->device.description() : QString();
}

void QtCamera::start() {
    if (!parts_ || parts_->device.isNull() || parts_->camera) return;
    error_.clear();
    parts_->camera = std::make_unique<QCamera>(parts_->device);
    if (const auto format = formatOf(parts_->device); !format.isNull()) parts_->camera->setCameraFormat(format);
    connect(parts_->camera.get(), &QCamera::errorOccurred, this, [this](QCamera::Error, const QString& said) { fail(said); });
    parts_->session.setCamera(parts_->camera.get());
    parts_->camera->start();
    emit changed();
}

void QtCamera::stop() {
    if (!parts_ || !parts_->camera) return;
    parts_->camera->disconnect(this);
    parts_->camera->stop();
    parts_->session.setCamera(nullptr);
    parts_->camera.release()->deleteLater();  // it may be telling us something just now
    emit changed();
}

void QtCamera::fail(const QString& said) {
    error_ = said.isEmpty() ? QStringLiteral("QCamera") : said;
    stop();
    emit changed();
}

void QtCamera::unpack(const QVideoFrame& frame) {
    if (parts_->unpacking || !frame.isValid()) return;
    parts_->unpacking = true;
    QMetaObject::invokeMethod(
        &worker_,
        [this, frame] {
            const QImage picture = frame.toImage();
            QMetaObject::invokeMethod(
                this,
                [this, picture] {
                    parts_->unpacking = false;
                    if (parts_->camera && !picture.isNull()) emit pictured(picture);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

}  // namespace app
