#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "app/life_cycle/may_take.h"

namespace app {

// Who does something: somebody who signed in (people.h), or a name that was typed, which counts at a station where no people
// are set up, and nowhere else. A name becomes one by itself, so that whoever has only a name passes it as before.
class Actor {
  public:
    Actor() = default;
    Actor(std::string typed) : name_(std::move(typed)), shown_(name_) {}
    Actor(const char* typed) : Actor(std::string(typed)) {}

    // As records and the audit trail name them: of an account its sign-in name.
    [[nodiscard]] const std::string& name() const { return name_; }
    // The same where nobody has to be named.
    [[nodiscard]] std::string nameOrOperator() const { return name_.empty() ? "operator" : name_; }
    // As people read it.
    [[nodiscard]] const std::string& shownName() const { return shown_; }
    [[nodiscard]] bool signedIn() const { return person_.has_value(); }
    // As they signed in; nothing of a typed name. What counts is what the account says now: People::demand().
    [[nodiscard]] const std::optional<Person>& person() const { return person_; }
    [[nodiscard]] bool byCard() const { return card_ != 0; }
    // They signed out since; every copy of this one says so.
    [[nodiscard]] bool signedOut() const { return out_ && *out_; }
    // For what was begun while they were signed in, and goes on to its end when they sign out.
    [[nodiscard]] Actor forWorkBegun() const {
        Actor same(*this);
        same.out_.reset();
        return same;
    }
    [[nodiscard]] bool has(Role role) const { return person_ && person_->roles.contains(role); }

  private:
    friend class People;
    Actor(std::string name, std::string shown, Roles roles, std::int64_t card = 0)
        : name_(std::move(name)), shown_(std::move(shown)), person_(Person{name_, roles}), card_(card),
          out_(std::make_shared<std::atomic<bool>>(false)) {}

    std::string name_, shown_;
    std::optional<Person> person_;
    std::int64_t card_ = 0;  // by which they signed in; 0: by password
    std::shared_ptr<std::atomic<bool>> out_;
};

}  // namespace app
