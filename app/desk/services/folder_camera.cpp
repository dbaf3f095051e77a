#include "app/desk/services/folder_camera.h"

#include <algorithm>

namespace app {
namespace {

constexpr int tickMs = 100;

bool isPicture(const std::filesystem::path& file) {
    const auto kind = file.extension();
    return kind == ".jpg" || kind == ".jpeg" || kind == ".png";
}

}  // namespace

FolderCamera::FolderCamera(std::filesystem::path folder, std::chrono::milliseconds each)
    : folder_(std::move(folder)), ticksForEach_(std::max(1, static_cast<int>(each.count() / tickMs))) {
    std::error_code failed;
    for (const auto& file : std::filesystem::directory_iterator(folder_, failed))
        if (isPicture(file.path())) pictures_.push_back(file.path());
    std::ranges::sort(pictures_);
    connect(&clock_, &QTimer::timeout, this, &FolderCamera::tell);
}

Camera::State FolderCamera::state() const {
    if (pictures_.empty()) return State::missing;
    return clock_.isActive() ? State::running : State::ready;
}

QString FolderCamera::name() const {
    return QString::fromStdString(folder_.string());
}

void FolderCamera::start() {
    if (pictures_.empty() || clock_.isActive()) return;
    ticks_ = 0;
    clock_.start(tickMs);
    emit changed();
}

void FolderCamera::stop() {
    if (!clock_.isActive()) return;
    clock_.stop();
    emit changed();
}

void FolderCamera::tell() {
    if (ticks_ % ticksForEach_ == 0)
        now_.load(QString::fromStdString(pictures_[static_cast<std::size_t>(ticks_ / ticksForEach_) % pictures_.size()].string()));
    ++ticks_;
    if (!now_.isNull()) emit pictured(now_);
}

}  // namespace app
