#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/core/error.h"

namespace app {

// Code tables (resources/codes/codes.json): sex, nation, marital_status, residence_reason, residence_place,
// document_type, declarant_type, proxy_relation, proxy_need; each a map of code to Chinese name. Where the rules decide by a code, the
// set says what it means to them.
class CodeSets {
  public:
    // Error: codesUnreadable.
    static Result<CodeSets> parse(std::string_view json);

    // The code that a name or a code means; a nation may carry its suffix.
    [[nodiscard]] std::optional<std::string> codeOf(const std::string& set,
                                                    const std::string& nameOrCode) const;
    // Empty when there is no such code.
    [[nodiscard]] std::string nameOf(const std::string& set, const std::string& code) const;

    // What a code means to the rules: "rented", "landlord"; empty when it means nothing to them.
    [[nodiscard]] std::string meaningOf(const std::string& set, const std::string& code) const;

    // Every code of a set with its name, in the order of the codes.
    [[nodiscard]] std::map<std::string, std::string> all(const std::string& set) const;

  private:
    using Texts = std::map<std::string, std::map<std::string, std::string>>;
    static std::string find(const Texts& texts, const std::string& set, const std::string& code);

    Texts names_, meanings_;
};

}  // namespace app
