#pragma once

#include <filesystem>
#include <memory>

#include "app/core/error.h"

namespace app {

// One process at a time works on a station's folder.
class HomeLock {
  public:
    // Errors: homeMissing, homeInUse.
    static Result<std::unique_ptr<HomeLock>> take(const std::filesystem::path& home);
    ~HomeLock();
    HomeLock(const HomeLock&) = delete;
    HomeLock& operator=(const HomeLock&) = delete;

  private:
    explicit HomeLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace app
