#include "app/devices/frame_folder.h"

#include <algorithm>
#include <thread>
#include <vector>

#include "apdu/core/file.h"
#include "printer/face/qr.h"

namespace app {
namespace {

using FileClock = std::filesystem::file_time_type::clock;

constexpr auto glance = std::chrono::milliseconds(50);  // between two looks into the folder
constexpr auto lately = std::chrono::seconds(60);        // of an order that is taken up again: the card may be held there by hand
constexpr std::size_t maxFrame = 64 << 20;

bool isPicture(const std::filesystem::path& file) {
    const auto kind = file.extension();
    return kind == ".png" || kind == ".jpg" || kind == ".jpeg";
}

}  // namespace

FrameFolder::FrameFolder(std::filesystem::path folder, std::chrono::milliseconds patience)
    : folder_(std::move(folder)), patience_(patience), since_(FileClock::now() - lately) {}

void FrameFolder::attend() {
    since_ = FileClock::now();
    looked_.clear();
}

std::vector<FrameFolder::Frame> FrameFolder::fresh() {
    std::vector<Frame> frames;
    std::error_code failed;
    for (const auto& file : std::filesystem::directory_iterator(folder_, failed)) {
        const Frame frame{file.path(), file.last_write_time(failed), file.file_size(failed)};
        if (failed || !isPicture(frame.path) || frame.at < since_) continue;
        const auto before = looked_.find(frame.path);
        if (before == looked_.end() || before->second != std::pair(frame.at, frame.size)) frames.push_back(frame);
    }
    std::ranges::sort(frames, {}, &Frame::at);
    return frames;
}

ExitCamera::Seen FrameFolder::lookFor(const std::string& code, const Proved& proved) {
    auto seen = Seen::nothing;
    for (const auto end = std::chrono::steady_clock::now() + patience_;;) {
        for (const auto& frame : fresh()) {
            looked_[frame.path] = {frame.at, frame.size};
            const auto content = apdu::readFile(frame.path, maxFrame);
            const auto read = content ? printer::decodeQrPicture(*content) : printer::Result<std::string>("");
            if (read && *read == code) return Seen::wanted;
            if (read && !read->empty() && !proved(*read)) seen = Seen::otherCode;
        }
        if (std::chrono::steady_clock::now() >= end) return seen;
        std::this_thread::sleep_for(glance);
    }
}

}  // namespace app
