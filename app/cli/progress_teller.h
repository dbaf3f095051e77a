#pragma once

#include <memory>

#include "app/cli/context.h"
#include "app/core/progress.h"

namespace app {

// Shows on the standard error how far a command has come: a bar when that is a terminal; with --json lines of JSON instead, at most ten a
// second besides the beginning and the end of each task. Otherwise nothing.
class ProgressTeller {
  public:
    explicit ProgressTeller(const CommandContext& context);
    ~ProgressTeller();
    ProgressTeller(const ProgressTeller&) = delete;
    ProgressTeller& operator=(const ProgressTeller&) = delete;

    // Owns what it touches: a reader that goes mute keeps the thread on which it is called. Says nothing once the teller is gone.
    [[nodiscard]] ProgressObserver observer() const;

    // Takes the bar away, for a line that is to be read.
    void clear();

  private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace app
