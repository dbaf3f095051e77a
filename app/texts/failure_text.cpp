#include "app/texts/failure_text.h"

#include <fstream>

#include "app/texts/rule_text.h"

namespace app {
namespace {

struct Innermost {
    std::string code, detail;
};

std::string joined(const std::string& outer, const std::string& inner) {
    if (outer.empty() || inner.empty()) return outer + inner;
    return outer + ": " + inner;
}

Innermost innermost(const apdu::Error& error) {
    return {nameOf(error.code), error.detail};
}

Innermost innermost(const cardlib::Error& error) {
    if (!error.cause) return {nameOf(error.code), error.detail};
    auto inner = innermost(*error.cause);
    inner.detail = joined(error.detail, inner.detail);
    return inner;
}

Innermost innermost(const printer::Error& error) {
    return {nameOf(error.code), error.detail};
}

Innermost innermost(const Error& error) {
    return std::visit(
        [&error](const auto& cause) -> Innermost {
            if constexpr (std::is_same_v<std::decay_t<decltype(cause)>, std::monostate>) {
                return {nameOf(error.code), error.detail};
            } else {
                auto inner = innermost(cause);
                inner.detail = joined(error.detail, inner.detail);
                return inner;
            }
        },
        error.cause);
}

}  // namespace

FailureText explain(const Error& error, const std::filesystem::path& resources, const std::string& language) {
    const auto [code, detail] = innermost(error);
    if (error.code == Code::stepForbidden) {  // its detail is the rule, which has words of its own, and may name roles after it
        const auto rule = stepText(resources, detail.substr(0, detail.find(':')), language);
        return {rule.cause, rule.remedy, code, detail};
    }
    const auto dot = code.find('.');
    FailureText text{code, "", code, detail};
    std::ifstream in(resources / "failures" / (code.substr(0, dot) + ".json"));
    const auto texts = nlohmann::json::parse(in, nullptr, false);
    const nlohmann::json::json_pointer where("/" + code.substr(dot + 1) + "/" + language);
    if (texts.is_discarded() || !texts.contains(where)) return text;
    text.cause = texts.at(where).value("cause", code);
    text.remedy = texts.at(where).value("remedy", "");
    return text;
}

nlohmann::json toJson(const FailureText& text) {
    return {{"cause", text.cause}, {"remedy", text.remedy}, {"code", text.code}, {"detail", text.detail}};
}

}  // namespace app
