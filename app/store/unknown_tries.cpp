#include "app/store/unknown_tries.h"

#include <sstream>

#include "apdu/core/hex.h"
#include "app/store/columns.h"
#include "app/store/orders.h"
#include "app/store/search_index.h"

namespace app {

Result<std::string> UnknownTries::placeOf(const std::string& name) {
    const auto index = vault_.blindIndex(apdu::bytesOf("sign-in name, " + name));  // no identity reads so
    if (!index) return tl::unexpected(identityUnindexed(index.error()));
    return "sign_in_unknown/" + apdu::toHex(ByteView(*index).first(2));
}

Result<Tries> UnknownTries::of(const std::string& name) {
    return placeOf(name).and_then([&](const std::string& place) { return loadSetting(database_, place); }).map([](const std::string& text) {
        Tries tries;
        std::istringstream(text) >> tries.failures >> tries.failedAt;
        return tries;
    });
}

Result<void> UnknownTries::save(const std::string& name, const Tries& tries) {
    return placeOf(name).and_then([&](const std::string& place) {
        return saveSetting(database_, place, std::to_string(tries.failures) + " " + std::to_string(tries.failedAt));
    });
}

Result<void> UnknownTries::forget(std::int64_t before) {
    return Database::guarded([&] {
        SQLite::Statement forgotten(database_.handle(),
                                    "DELETE FROM setting WHERE name GLOB 'sign_in_unknown/*'"
                                    " AND CAST(substr(value, instr(value, ' ') + 1) AS INTEGER) < ?");
        forgotten.bind(1, before);
        forgotten.exec();
    });
}

}  // namespace app
