#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

namespace app {

// What the actions of the audit trail are called at the desk.
class TrailWords {
  public:
    TrailWords();
    // Its own name when it has no word.
    [[nodiscard]] QString wordFor(const std::string& action) const;
    // Those whose word has this part; none for an empty one.
    [[nodiscard]] std::vector<std::string> actionsWith(const QString& part) const;

  private:
    std::map<std::string, QString> words_;
};

}  // namespace app
