#pragma once

#include <cstdint>
#include <memory>

namespace app {

// The number of the draft that is in a form; 0: none was kept of it yet. Filled in and read by the station's lane alone once it was
// handed over: what is kept, parked, cleared and entered goes there one after the other, and means this form's draft and no other.
using HeldDraft = std::shared_ptr<std::int64_t>;

inline std::int64_t numberOf(const HeldDraft& held) {
    return held ? *held : 0;
}

}  // namespace app
