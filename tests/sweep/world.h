#pragma once

#include <memory>
#include <vector>

#include "tests/sweep/memory_disk.h"

namespace sweep {

// Everything that outlives a process: the station's disk and what each card keeps without power.
struct World {
    std::shared_ptr<const DiskImage> disk;
    std::vector<std::shared_ptr<const Bytes>> cards;
};

}  // namespace sweep
