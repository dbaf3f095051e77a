#include "app/registry/code_sets.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

constexpr std::string_view nationSuffix = "\xE6\x97\x8F";  // U+65CF, which may follow a nation's name

}  // namespace

Result<CodeSets> CodeSets::parse(std::string_view text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    CodeSets sets;
    try {
        for (const auto& [name, set] : json.items()) {
            sets.names_[name] = set.at("names").get<std::map<std::string, std::string>>();
            sets.meanings_[name] = set.value("means", std::map<std::string, std::string>());
        }
    } catch (const nlohmann::json::exception&) {
        sets.names_.clear();
    }
    if (sets.names_.empty()) return fail(Code::codesUnreadable);
    return sets;
}

std::optional<std::string> CodeSets::codeOf(const std::string& set, const std::string& nameOrCode) const {
    const auto names = names_.find(set);
    if (names == names_.end()) return std::nullopt;
    if (names->second.contains(nameOrCode)) return nameOrCode;
    std::string name = nameOrCode;
    if (name.size() > nationSuffix.size() && name.ends_with(nationSuffix))
        name.resize(name.size() - nationSuffix.size());
    for (const auto& [code, known] : names->second)
        if (known == nameOrCode || known == name) return code;
    return std::nullopt;
}

std::map<std::string, std::string> CodeSets::all(const std::string& set) const {
    const auto names = names_.find(set);
    return names == names_.end() ? std::map<std::string, std::string>{} : names->second;
}

std::string CodeSets::nameOf(const std::string& set, const std::string& code) const {
    return find(names_, set, code);
}

std::string CodeSets::meaningOf(const std::string& set, const std::string& code) const {
    return find(meanings_, set, code);
}

std::string CodeSets::find(const Texts& texts, const std::string& set, const std::string& code) {
    const auto of = texts.find(set);
    if (of == texts.end()) return {};
    const auto found = of->second.find(code);
    return found == of->second.end() ? "" : found->second;
}

}  // namespace app
