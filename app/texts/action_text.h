#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace app {

// Actions of the audit trail as people read them (resources/trail/actions.json). Its export and JSON keep the codes.
class ActionText {
  public:
    ActionText(const std::filesystem::path& resources, const std::string& language);
    // Its own name when it has no word.
    [[nodiscard]] std::string told(const std::string& action) const;
    // Those whose word has this part, in small letters or capitals; none for an empty one.
    [[nodiscard]] std::vector<std::string> actionsWith(const std::string& part) const;

  private:
    std::map<std::string, std::string> words_;
};

}  // namespace app
