#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace app {

// A public key whose signature under a layout of the face counts here.
struct LayoutKey {
    std::int64_t id = 0;
    std::string reference;  // 16 hexadecimal digits
    std::string pem;
    std::string origin;  // "embedded" (the vault's issuer key) or "authority"
};

// A layout as signed.
struct StoredLayout {
    std::string name;
    int version = 0;
    std::string content;  // JSON with its signature
    std::string installedAt;
    LayoutKey key;  // under which it was taken
};

// The installed layouts, none of which ever goes, and the keys of those who sign them. Errors: the store's.
class Layouts {
  public:
    explicit Layouts(Database& database) : database_(database) {}

    // From now on layouts are taken under this key; gives its id.
    Result<std::int64_t> trust(const LayoutKey& key);
    // The key trusted last; nothing when there is none.
    Result<std::optional<LayoutKey>> trusted();

    Result<void> add(const StoredLayout& layout);
    // The one installed last, of any name: it is the one that prints.
    Result<std::optional<StoredLayout>> current();
    // The one installed last first.
    Result<std::vector<StoredLayout>> all();
    // Of a name the highest version.
    Result<std::optional<StoredLayout>> newest(const std::string& name);
    // Of all that were ever installed.
    Result<std::vector<std::string>> names();

  private:
    Result<std::optional<StoredLayout>> one(const std::string& which, const std::string& name);
    Database& database_;
};

}  // namespace app
