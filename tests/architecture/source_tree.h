#pragma once

#include <string>
#include <vector>

namespace test {

struct Include {
    std::string target;  // as written between the quotes or brackets
    bool own = false;    // quoted
};

struct SourceFile {
    std::string path;    // from the root: "apdu/core/hex.h"
    std::string layer;   // "apdu", "tests"
    std::string folder;  // "apdu/core"
    std::vector<std::string> lines;
    std::vector<Include> includes;
    [[nodiscard]] std::string text() const;
};

// One function body, as clang-format leaves it: opened by a line that ends in "{", closed by "}" in the same
// column.
struct FunctionBody {
    std::string file;
    std::size_t line = 0;
    std::size_t length = 0;
    std::string opening;
};

// The C++ files of the four layers, below `root`.
std::vector<SourceFile> readLayers(const std::string& root);
std::vector<FunctionBody> functionsOf(const SourceFile& file);

// A line for each violation, for the message of a failed check.
std::string joined(const std::vector<std::string>& violations);

}  // namespace test
