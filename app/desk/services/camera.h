#pragma once

#include <QImage>
#include <QObject>

namespace app {

// A camera in front of the applicant, as the screen's thread knows it.
class Camera : public QObject {
    Q_OBJECT
  public:
    enum class State { missing, ready, running, failed };

    [[nodiscard]] virtual State state() const = 0;
    // What its maker calls it; of one that failed, what it says.
    [[nodiscard]] virtual QString name() const = 0;
    // Pictures come from now on, until stop(); changed() tells when none can.
    virtual void start() = 0;
    virtual void stop() = 0;

  signals:
    void changed();
    void pictured(const QImage& picture);
};

}  // namespace app
