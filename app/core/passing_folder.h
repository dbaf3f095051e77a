#pragma once

#include <filesystem>
#include <memory>

namespace app {

// A folder for its owner only, for files that pass: gone with this, and, when the process was killed, at the next sweep().
class PassingFolder {
  public:
    // below: made when it is not there. Nothing: no folder can be made there.
    static std::unique_ptr<PassingFolder> make(const std::filesystem::path& below);
    // Of processes that ended; what a living one has is left alone, and what is so new that it may be being made.
    static void sweep(const std::filesystem::path& below);
    ~PassingFolder();
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    PassingFolder(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}

    std::filesystem::path path_;
    int lock_;  // held while the process lives
};

inline constexpr auto passingName = "passing";  // in the station's folder

// Where they are: in memory that the system forgets (XDG_RUNTIME_DIR), or in the station's folder where there is none.
std::filesystem::path passingFolders(const std::filesystem::path& home);

// Sweeps wherever they may be: a process before this one may have been started otherwise.
void sweepPassingFolders(const std::filesystem::path& home);

}  // namespace app
