#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace test {

// The rows of a vector file: words between blanks; lines that begin with # are their source.
inline std::vector<std::vector<std::string>> readVectors(const std::string& name) {
    std::ifstream in(std::string(ZHIKA_TEST_DATA) + "/" + name);
    if (!in) throw std::runtime_error("no vectors " + name);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        rows.emplace_back();
        for (std::string word; words >> word;) rows.back().push_back(word);
    }
    return rows;
}

}  // namespace test
