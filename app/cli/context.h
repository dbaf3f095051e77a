#pragma once

#include <filesystem>
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>

namespace app {

// What every command of `zhika` shares.
struct CommandContext {
    std::filesystem::path home;
    std::filesystem::path resources;
    std::string language = "zh";  // or "en"
    bool json = false;            // machine-readable lines instead of sentences
    std::string as;               // who signs in to act; empty: nobody does
    std::filesystem::path passwordFile, secondPasswordFile, newPasswordFile;
    std::string card, secondCard;  // readers in which the cards lie by which they sign in; empty: by password
    std::filesystem::path pinFile, secondPinFile;
    int exitCode = 0;
    std::ostream* out = nullptr;
    std::ostream* err = nullptr;

    // One sentence for a person, in the language chosen.
    [[nodiscard]] const char* say(const char* chinese, const char* english) const {
        return language == "zh" ? chinese : english;
    }
    void printJson(const nlohmann::json& value) const;
};

}  // namespace app
