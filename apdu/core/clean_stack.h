#pragma once

namespace apdu {

// Overwrites, as it goes, what the calls before left on the stack below it (64 KiB): libraries leave keys and their schedules there.
// Stands first in a function or an object, so that it goes last.
class CleanStack {
  public:
    CleanStack() = default;
    ~CleanStack();
    CleanStack(const CleanStack&) = delete;
    CleanStack& operator=(const CleanStack&) = delete;
};

}  // namespace apdu
