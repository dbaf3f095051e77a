#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <vector>

#include "app/issuance/exit_camera.h"

namespace app {

// A camera that puts each picture it takes into a folder, as PNG or JPEG. They are personal data, and whoever takes them removes them.
class FrameFolder : public ExitCamera {
  public:
    // patience: how long a code is looked for.
    FrameFolder(std::filesystem::path folder, std::chrono::milliseconds patience);

    void attend() override;
    Seen lookFor(const std::string& code, const Proved& proved) override;

  private:
    struct Frame {
        std::filesystem::path path;
        std::filesystem::file_time_type at;
        std::uintmax_t size = 0;
    };
    // Those that came, or have grown, since they were looked at; the oldest first.
    std::vector<Frame> fresh();

    std::filesystem::path folder_;
    std::chrono::milliseconds patience_;
    std::filesystem::file_time_type since_;
    std::map<std::filesystem::path, std::pair<std::filesystem::file_time_type, std::uintmax_t>> looked_;
};

}  // namespace app
