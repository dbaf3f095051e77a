#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

namespace test {
namespace {

namespace fs = std::filesystem;

const std::regex includeLine(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
const std::regex notAFunction(
    R"(^\s*(namespace|struct|class|enum|union|extern|else|if|for|while|switch|do|try|catch|case|return|\}).*)");

SourceFile readSource(const fs::path& root, const fs::path& path) {
    SourceFile file;
    const fs::path relative = fs::relative(path, root);
    file.path = relative.generic_string();
    file.layer = relative.begin()->string();
    file.folder = relative.parent_path().generic_string();
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        std::smatch match;
        if (std::regex_search(line, match, includeLine))
            file.includes.push_back({match[2].str(), match[1].str() == "\""});
        file.lines.push_back(line);
    }
    return file;
}

std::size_t indentOf(const std::string& line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

bool isComment(const std::string& line) {
    return line.find_first_not_of(' ') == line.find("//");
}

// Whether the line goes on with a constructor's initializers, among which a word to translators may stand.
bool initializes(const std::vector<std::string>& lines, std::size_t at) {
    if (at == 0) return false;
    std::size_t before = at - 1;
    while (before > 0 && isComment(lines[before])) --before;
    return lines[at].find_first_not_of(' ') == lines[at].find(": ") || lines[before].ends_with(",");
}

// The line on which a signature that ends on line `last` begins: where its parentheses are balanced.
std::size_t firstLineOf(const std::vector<std::string>& lines, std::size_t last) {
    long open = 0;
    for (std::size_t at = last + 1; at-- > 0;) {
        open += std::ranges::count(lines[at], ')') - std::ranges::count(lines[at], '(');
        if (open <= 0 && !initializes(lines, at)) return at;
    }
    return last;
}

bool opensFunction(const std::string& line) {
    return line.size() > 1 && line.ends_with("{") && line.find('(') != std::string::npos &&
           line.find('=') == std::string::npos && !std::regex_match(line, notAFunction);
}

}  // namespace

std::string SourceFile::text() const {
    std::string all;
    for (const auto& line : lines) all += line + "\n";
    return all;
}

std::vector<SourceFile> readLayers(const std::string& root) {
    std::vector<SourceFile> files;
    for (const auto* layer : {"apdu", "cardlib", "printer", "app"})
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / layer))
            if (const auto type = entry.path().extension(); type == ".h" || type == ".cpp" || type == ".def")
                files.push_back(readSource(root, entry.path()));
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<FunctionBody> functionsOf(const SourceFile& file) {
    std::vector<FunctionBody> bodies;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        if (!opensFunction(file.lines[i])) continue;
        const std::string close = std::string(indentOf(file.lines[firstLineOf(file.lines, i)]), ' ') + "}";
        std::size_t end = i + 1;
        while (end < file.lines.size() && !file.lines[end].starts_with(close)) ++end;
        bodies.push_back({file.path, i + 1, end - i + 1, file.lines[i]});
    }
    return bodies;
}

std::string joined(const std::vector<std::string>& violations) {
    std::string all;
    for (const auto& violation : violations) all += violation + "\n";
    return all;
}

}  // namespace test
