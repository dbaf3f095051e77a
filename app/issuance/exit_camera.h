#pragma once

#include <functional>
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
    // Whether a code is that of another card, which was proved by it: a picture of that card says nothing of this one.
    using Proved = std::function<bool(const std::string& code)>;
    // Waits until this code is seen. otherCode: only others were, as long as it waited, and not all of them proved; nothing: none was.
    enum class Seen { wanted, otherCode, nothing };
    virtual Seen lookFor(const std::string& code, const Proved& proved) = 0;
};

}  // namespace app
