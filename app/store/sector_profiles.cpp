#include "app/store/sector_profiles.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

TrustedKey keyAt(SQLite::Statement& row, int at) {
    const auto text = [&](int column) { return row.getColumn(at + column).getString(); };
    return {row.getColumn(at).getInt64(), text(1), text(2), text(3), text(4)};
}

constexpr auto keyColumns = "k.id, k.department, k.reference, k.pem, k.origin";

}  // namespace

Result<std::int64_t> SectorProfiles::trust(const TrustedKey& key) {
    std::int64_t id = 0;
    return Database::guarded([&] {
               SQLite::Statement insert(database_.handle(),
                                        "INSERT INTO sector_key (department, reference, pem, origin, trusted_at)"
                                        " VALUES (?, ?, ?, ?, ?)");
               bindTexts(insert, 1, {key.department, key.reference, key.pem, key.origin, utcNow()});
               insert.exec();
               id = database_.handle().getLastInsertRowid();
           })
        .map([&] { return id; });
}

Result<std::optional<TrustedKey>> SectorProfiles::trusted(const std::string& department) {
    std::optional<TrustedKey> key;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       std::string("SELECT ") + keyColumns +
                                           " FROM sector_key k WHERE department = ? ORDER BY id DESC LIMIT 1");
               query.bind(1, department);
               if (query.executeStep()) key = keyAt(query, 0);
           })
        .map([&] { return key; });
}

Result<void> SectorProfiles::add(const StoredSector& sector) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT INTO sector_profile VALUES (?, ?, ?, ?, ?)");
        insert.bind(1, sector.department);
        insert.bind(2, sector.version);
        insert.bind(3, sector.key.id);
        bindTexts(insert, 4, {sector.content, utcNow()});
        insert.exec();
    });
}

Result<std::optional<StoredSector>> SectorProfiles::one(const std::string& department, const std::string& which) {
    std::optional<StoredSector> sector;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       std::string("SELECT s.version, s.content, s.installed_at, ") + keyColumns +
                                           " FROM sector_profile s JOIN sector_key k ON k.id = s.key"
                                           " WHERE s.department = ? " +
                                           which);
               query.bind(1, department);
               if (query.executeStep())
                   sector = StoredSector{department, query.getColumn(0).getInt(), query.getColumn(1).getString(),
                                         query.getColumn(2).getString(), keyAt(query, 3)};
           })
        .map([&] { return sector; });
}

Result<std::optional<StoredSector>> SectorProfiles::newest(const std::string& department) {
    return one(department, "ORDER BY s.version DESC LIMIT 1");
}

Result<std::optional<StoredSector>> SectorProfiles::version(const std::string& department, int version) {
    return one(department, "AND s.version = " + std::to_string(version));
}

}  // namespace app
