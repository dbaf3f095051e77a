#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/registry/ruling.h"

namespace test {

// What is given in a case of tests/data/rules.
class Given {
  public:
    explicit Given(std::map<std::string, std::string> facts) : facts_(std::move(facts)) {}

    [[nodiscard]] bool says(const std::string& name) const { return facts_.contains(name); }
    [[nodiscard]] bool has(const std::string& name) const { return facts_.contains(name) && !facts_.at(name).empty(); }
    // Throws when the case forgot it.
    [[nodiscard]] std::string text(const std::string& name) const;
    [[nodiscard]] int number(const std::string& name) const { return std::stoi(text(name)); }
    [[nodiscard]] bool yes(const std::string& name, bool otherwise = false) const;
    [[nodiscard]] app::Day day(const std::string& name) const;
    [[nodiscard]] std::vector<std::string> list(const std::string& name) const;

  private:
    std::map<std::string, std::string> facts_;
};

struct Case {
    std::string question;
    Given given;
    std::string expected;
};

struct Sentence {
    std::string id, text;
    std::string reason;  // why nothing is decided of it
    std::vector<Case> cases;
};

std::vector<Sentence> rulesTable(const std::string& measures);

// A ruling in the words of the table.
std::string inWords(const app::Ruling& ruling);

}  // namespace test
