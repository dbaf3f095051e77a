#pragma once

#include <QTimer>
#include <chrono>
#include <filesystem>
#include <vector>

#include "app/desk/services/camera.h"

namespace app {

// A camera that sees the pictures of a folder (JPEG or PNG), one after the other: for training and tests.
class FolderCamera : public Camera {
    Q_OBJECT
  public:
    // each: for how long one stands before it.
    explicit FolderCamera(std::filesystem::path folder, std::chrono::milliseconds each = std::chrono::seconds(6));

    [[nodiscard]] State state() const override;
    [[nodiscard]] QString name() const override;
    void start() override;
    void stop() override;

  private:
    void tell();

    std::filesystem::path folder_;
    int ticksForEach_;
    std::vector<std::filesystem::path> pictures_;  // by name
    QImage now_;
    int ticks_ = 0;
    QTimer clock_;
};

}  // namespace app
