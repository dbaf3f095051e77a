#pragma once

#include "app/registry/ruling.h"
#include "app/station/station.h"

namespace app {

// The layout that prints: the one installed last, its signature checked once more. Errors: printer::Code::layoutUntrusted
// (none is installed, or it was changed since), layoutInvalid.
printer::Result<printer::Layout> trustedLayout(Layouts& layouts);

// An installed layout, its signature checked once more. Errors as trustedLayout().
printer::Result<printer::Layout> trustedLayout(const StoredLayout& layout);

// The layout in `text`, if the key trusted here signed it. Errors as trustedLayout().
printer::Result<printer::Layout> trustedLayout(Layouts& layouts, const std::string& text);

// Trusts the vault's issuer key and installs a shipped layout under its signature, in the transaction that makes the
// station. Errors: layoutUnusable, the store's.
Result<void> installFirstLayout(Database& database, cardlib::KeyVault& vault, const std::filesystem::path& resources,
                                const std::string& name);

struct InstalledLayout {
    StoredLayout layout;
    bool fresh = false;  // false: this very file prints already
    Ruling content = {};  // whether it carries all that the text has people see: told, for the trust is whose signature it bears
};

// Takes a layout: the rules of the schema, the signature by the key trusted last. From then on faces are printed with
// it. by: who installs. Errors: stepForbidden, where people are set up; layoutRefused with its cause, layoutDowngrade (older than one of its name that was
// installed), layoutVersionTaken (the same version with other content), the store's. Whatever fails, what was installed
// stays.
Result<InstalledLayout> installLayout(Station& station, const std::string& text, const Actor& by);

// Another connection to this station installed a layout: faces are drawn with it here too.
void followLayout(Station& station);

// The layout signed by the vault's issuer key, as installLayout() takes it, after a specimen's face was drawn by it. Errors: stepForbidden;
// layoutRefused with its cause; resourceUnreadable.
Result<std::string> signLayout(Station& station, const std::string& text, const Actor& by);

// From now on layouts are taken under this key only; two people compare it. Errors: stepForbidden, trustIncomplete,
// layoutRefused (no SM2 key), the store's.
Result<LayoutKey> trustLayoutSigner(Station& station, const std::string& pem, const Actor& by, const Actor& second);

}  // namespace app
