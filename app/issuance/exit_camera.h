#pragma once

#include <string>

namespace app {

// A camera that sees a printer's exit.
class ExitCamera {
  public:
    ExitCamera() = default;
    ExitCamera(const ExitCamera&) = delete;
    ExitCamera& operator=(const ExitCamera&) = delete;
    virtual ~ExitCamera() = default;

    // A card is about to come out: what was seen before is of no interest.
    virtual void attend() = 0;
    // Waits until this code is seen. otherCode: only others were, as long as it waited; nothing: none was.
    enum class Seen { wanted, otherCode, nothing };
    virtual Seen lookFor(const std::string& code) = 0;
};

}  // namespace app
