#pragma once

#include <sys/types.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "apdu/core/bytes.h"

namespace test {

// Everything that a process has written and could leave in a core file: its writable memory, region by region.
class ProcessMemory {
  public:
    explicit ProcessMemory(pid_t process) {
        const std::string folder = "/proc/" + std::to_string(process);
        std::ifstream maps(folder + "/maps"), memory(folder + "/mem", std::ios::binary);
        for (std::string line; std::getline(maps, line);) {
            std::istringstream words(line);
            std::size_t begin = 0, end = 0;
            char dash = 0;
            std::string rights;
            words >> std::hex >> begin >> dash >> end >> rights;
            if (!rights.starts_with("rw")) continue;
            std::string content(end - begin, '\0');
            memory.seekg(static_cast<std::streamoff>(begin));
            if (memory.read(content.data(), static_cast<std::streamsize>(content.size())))
                regions_.push_back(std::move(content));
            memory.clear();
        }
    }

    [[nodiscard]] std::size_t size() const {
        std::size_t all = 0;
        for (const auto& region : regions_) all += region.size();
        return all;
    }
    // How often the bytes stand in it.
    [[nodiscard]] std::size_t count(apdu::ByteView bytes) const {
        const std::string wanted(bytes.begin(), bytes.end());
        std::size_t found = 0;
        for (const auto& region : regions_)
            for (auto at = region.find(wanted); at != std::string::npos; at = region.find(wanted, at + 1)) ++found;
        return found;
    }

  private:
    std::vector<std::string> regions_;
};

}  // namespace test
