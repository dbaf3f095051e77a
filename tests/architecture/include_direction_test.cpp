#include <functional>
#include <map>
#include <set>

#include "tests/architecture/source_tree.h"
#include "tests/support/catch.h"

namespace {

const std::map<std::string, std::set<std::string>> mayInclude{
    {"apdu", {"apdu"}},
    {"cardlib", {"cardlib", "apdu"}},
    {"printer", {"printer", "apdu/core", "apdu/usb"}},
    {"app", {"app", "printer", "cardlib", "apdu"}},
};

bool isBelow(const std::string& path, const std::string& place) {
    return path.starts_with(place + "/");
}

}  // namespace

TEST_CASE("Includes point from app to cardlib to apdu and from app to printer to apdu core only",
          "[architecture]") {
    std::vector<std::string> violations;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR))
        for (const auto& include : file.includes) {
            if (!include.own) continue;
            bool allowed = false;
            for (const auto& place : mayInclude.at(file.layer)) allowed |= isBelow(include.target, place);
            if (!allowed) violations.push_back(file.path + " includes " + include.target);
        }
    INFO(test::joined(violations));
    CHECK(violations.empty());
}

TEST_CASE("The folders of the layers depend on one another without a circle", "[architecture]") {
    std::map<std::string, std::set<std::string>> uses;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR))
        for (const auto& include : file.includes)
            if (const auto slash = include.target.rfind('/'); include.own && slash != std::string::npos)
                if (const auto folder = include.target.substr(0, slash); folder != file.folder)
                    uses[file.folder].insert(folder);

    std::set<std::string> done, open;
    std::string circle;
    const std::function<void(const std::string&)> visit = [&](const std::string& folder) {
        if (done.contains(folder) || !circle.empty()) return;
        if (!open.insert(folder).second) {
            circle = folder;
            return;
        }
        for (const auto& next : uses[folder]) visit(next);
        open.erase(folder);
        done.insert(folder);
    };
    const auto folders = uses;
    for (const auto& [folder, used] : folders) visit(folder);
    INFO("a circle through " << circle);
    CHECK(circle.empty());
}
