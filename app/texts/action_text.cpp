#include "app/texts/action_text.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace app {
namespace {

// Of Latin letters only; others have no capitals here.
std::string small(std::string text) {
    std::ranges::transform(text, text.begin(), [](char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign; });
    return text;
}

}  // namespace

ActionText::ActionText(const std::filesystem::path& resources, const std::string& language) {
    std::ifstream in(resources / "trail" / "actions.json");
    const auto texts = nlohmann::json::parse(in, nullptr, false);
    if (!texts.is_object()) return;
    for (const auto& [action, text] : texts.items()) words_[action] = text.value(language, action);
}

std::string ActionText::told(const std::string& action) const {
    const auto found = words_.find(action);
    return found == words_.end() ? action : found->second;
}

std::vector<std::string> ActionText::actionsWith(const std::string& part) const {
    std::vector<std::string> actions;
    if (part.empty()) return actions;
    for (const auto& [action, word] : words_)
        if (small(word).find(small(part)) != std::string::npos) actions.push_back(action);
    return actions;
}

}  // namespace app
