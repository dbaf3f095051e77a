#pragma once

#include <QThread>
#include <memory>
#include <string>

#include "app/desk/services/camera.h"

class QVideoFrame;

namespace app {

// A camera of this computer, over Qt Multimedia; found when it is plugged in. Its frames are unpacked on a thread beside the screen's, and
// those that come meanwhile are left out.
class QtCamera : public Camera {
    Q_OBJECT
  public:
    // wanted: a part of its name; empty: the one the system prefers.
    explicit QtCamera(const std::string& wanted);
    ~QtCamera() override;

    [[nodiscard]] State state() const override;
    [[nodiscard]] QString name() const override;
    void start() override;
    void stop() override;

  private:
    struct Parts;
    void loadBackend();
    void lookAround();
    void unpack(const QVideoFrame& frame);
    void fail(const QString& said);

    QString wanted_, error_;
    QThread thread_;
    QObject worker_;  // lives on it
    std::unique_ptr<Parts> parts_;
};

}  // namespace app
