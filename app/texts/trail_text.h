#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace app {

// Objects and results of the audit trail as people read them (resources/trail/words.json). The trail itself, its export and JSON keep
// the codes, by which rows are compared and proved.
class TrailText {
  public:
    TrailText(const std::filesystem::path& resources, const std::string& language);
    // "order 7" in words; what does not begin with a code that is known stays as it is, as do numbers and names.
    [[nodiscard]] std::string told(const std::string& code) const;

    // The result of an action in words: what the action alone means by a code before what all do.
    [[nodiscard]] std::string resultOf(const std::string& action, const std::string& result) const;

    // The code of an object that somebody typed in words; what begins with no word stays as it is.
    [[nodiscard]] std::string codeOf(const std::string& typed) const;

  private:
    [[nodiscard]] std::size_t knownAt(const std::string& code, std::size_t from) const;
    std::filesystem::path resources_;
    std::string language_;
    std::map<std::string, std::string> words_;
    std::map<std::pair<std::string, std::string>, std::string> results_;  // by action and code
};

}  // namespace app
