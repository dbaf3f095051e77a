#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace app {

// A department's public key that this station trusts.
struct TrustedKey {
    std::int64_t id = 0;
    std::string department, reference;  // 16 hexadecimal digits
    std::string pem;
    std::string origin;  // "embedded" (the vault plays the department, in training) or "department"
};

// A version of a department's sector profile, as signed.
struct StoredSector {
    std::string department;
    int version = 0;
    std::string content;  // JSON with its signature
    std::string installedAt;
    TrustedKey key;  // under which it was taken
};

// The installed sector profiles of every version, and the keys of their departments. Errors: the store's.
class SectorProfiles {
  public:
    explicit SectorProfiles(Database& database) : database_(database) {}

    // From now on the department's profiles are taken under this key; gives its id.
    Result<std::int64_t> trust(const TrustedKey& key);
    // The key trusted last; nothing when there is none.
    Result<std::optional<TrustedKey>> trusted(const std::string& department);

    Result<void> add(const StoredSector& sector);
    // Of a department the newest, or one version; nothing when there is none.
    Result<std::optional<StoredSector>> newest(const std::string& department);
    Result<std::optional<StoredSector>> version(const std::string& department, int version);

  private:
    Result<std::optional<StoredSector>> one(const std::string& department, const std::string& which);
    Database& database_;
};

}  // namespace app
