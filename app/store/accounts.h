#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace app {

// What is kept of a password: its scrypt, and how that was made.
struct StoredPassword {
    Bytes salt, hash;
    std::int64_t cost = 0, block = 0, lanes = 0;
};

// One person who works at the station.
struct StoredAccount {
    std::int64_t id = 0;
    std::string name, shown;  // to sign in with; to be read
    std::string roles;        // "clerk,issuer"
    StoredPassword password;
    bool open = true;
    std::int64_t failures = 0, failedAt = 0;  // refused tries since the last sign-in; when the last one was, in seconds of 1970
    Bytes number = {};                        // of their own citizen number what Holders::indexOf() says; empty: not told
};

class Accounts {
  public:
    explicit Accounts(Database& database) : database_(database) {}

    // Gives its id. Errors: the store's.
    Result<std::int64_t> add(const StoredAccount& account);
    // Everything but id and name.
    Result<void> save(const StoredAccount& account);
    // A station has few: all of them, by id.
    Result<std::vector<StoredAccount>> all();
    Result<bool> any();

  private:
    Database& database_;
};

}  // namespace app
