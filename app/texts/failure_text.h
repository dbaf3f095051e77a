#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "app/core/error.h"

namespace app {

// What an operator reads of a failure.
struct FailureText {
    std::string cause, remedy;
    std::string code;    // "apdu.cardRemoved", of the innermost error
    std::string detail;  // technical, without personal data
};

// Looks the innermost error up in resources/failures; the code itself when it is not documented.
FailureText explain(const Error& error, const std::filesystem::path& resources, const std::string& language);

nlohmann::json toJson(const FailureText& text);

}  // namespace app
