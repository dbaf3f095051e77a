#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace app {

// What people read of the photo gate's findings as they are kept ("faces 0, background 180"): the cause of each in resources/photo/gate.json,
// or the finding itself when it is not documented. language: "zh" or "en".
std::vector<std::string> photoFindingTexts(const std::filesystem::path& resources, const std::string& findings, const std::string& language);

}  // namespace app
