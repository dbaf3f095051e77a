#include "app/texts/trail_text.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/texts/rule_text.h"

namespace app {

TrailText::TrailText(const std::filesystem::path& resources, const std::string& language) : resources_(resources), language_(language) {
    std::ifstream in(resources / "trail" / "words.json");
    const auto texts = nlohmann::json::parse(in, nullptr, false);
    if (!texts.is_object()) return;
    for (const auto& [code, text] : texts.items()) {
        if (text.contains(language)) words_[code] = text.value(language, code);
        for (const auto& [result, own] : text.items())
            if (own.contains(language)) results_[{code, result}] = own.value(language, result);
    }
}

// How long the longest code is that stands there as whole words; 0: none.
std::size_t TrailText::knownAt(const std::string& code, std::size_t from) const {
    for (std::size_t end = code.size(); end != std::string::npos && end > from; end = code.rfind(' ', end - 1)) {
        if (words_.contains(code.substr(from, end - from))) return end - from;
        if (end == 0) break;
    }
    return 0;
}

std::string TrailText::told(const std::string& code) const {
    if (code.starts_with("step.")) return stepText(resources_, code, language_).cause;
    if (knownAt(code, 0) == 0) return code;
    std::string told;
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t known = knownAt(code, at);
        const std::size_t end = known > 0 ? at + known : std::min(code.find(' ', at), code.size());
        const std::string part = code.substr(at, end - at);
        told += (told.empty() ? "" : " ") + (known > 0 ? words_.at(part) : part);
        at = end + 1;
    }
    return told;
}

std::string TrailText::resultOf(const std::string& action, const std::string& result) const {
    const auto own = results_.find({action, result});
    return own == results_.end() ? told(result) : own->second;
}

// Of words alike the shortest code, which is a part of the others'.
std::string TrailText::codeOf(const std::string& typed) const {
    std::string word, found;
    for (const auto& [code, text] : words_) {
        if (!typed.starts_with(text) || text.size() < word.size()) continue;
        if (text.size() == word.size() && code.size() >= found.size()) continue;
        word = text;
        found = code;
    }
    return found + typed.substr(word.size());
}

}  // namespace app
