#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace test {

inline std::string readAll(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("no file " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

// A file below resources.
inline std::string resource(const std::string& name) {
    return readAll(std::string(ZHIKA_SOURCE_DIR "/resources/") + name);
}

}  // namespace test
