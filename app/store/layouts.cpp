#include "app/store/layouts.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

LayoutKey keyAt(SQLite::Statement& row, int at) {
    const auto text = [&](int column) { return row.getColumn(at + column).getString(); };
    return {row.getColumn(at).getInt64(), text(1), text(2), text(3)};
}

constexpr auto keyColumns = "k.id, k.reference, k.pem, k.origin";

std::string layoutsAnd(const std::string& rest) {
    return std::string("SELECT l.name, l.version, l.content, l.installed_at, ") + keyColumns +
           " FROM layout l JOIN layout_key k ON k.id = l.key " + rest;
}

StoredLayout layoutAt(SQLite::Statement& row) {
    return {row.getColumn(0).getString(), row.getColumn(1).getInt(), row.getColumn(2).getString(), row.getColumn(3).getString(),
            keyAt(row, 4)};
}

}  // namespace

Result<std::int64_t> Layouts::trust(const LayoutKey& key) {
    std::int64_t id = 0;
    return Database::guarded([&] {
               SQLite::Statement insert(
                   database_.handle(),
                   "INSERT INTO layout_key (reference, pem, origin, trusted_at) VALUES (?, ?, ?, ?)");
               bindTexts(insert, 1, {key.reference, key.pem, key.origin, utcNow()});
               insert.exec();
               id = database_.handle().getLastInsertRowid();
           })
        .map([&] { return id; });
}

Result<std::optional<LayoutKey>> Layouts::trusted() {
    std::optional<LayoutKey> key;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), std::string("SELECT ") + keyColumns +
                                                               " FROM layout_key k ORDER BY id DESC LIMIT 1");
               if (query.executeStep()) key = keyAt(query, 0);
           })
        .map([&] { return key; });
}

Result<void> Layouts::add(const StoredLayout& layout) {
    return Database::guarded([&] {
        SQLite::Statement insert(
            database_.handle(),
            "INSERT INTO layout (version, key, name, content, installed_at) VALUES (?, ?, ?, ?, ?)");
        insert.bind(1, layout.version);
        insert.bind(2, layout.key.id);
        bindTexts(insert, 3, {layout.name, layout.content, utcNow()});
        insert.exec();
    });
}

Result<std::optional<StoredLayout>> Layouts::one(const std::string& which, const std::string& name) {
    std::optional<StoredLayout> layout;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), layoutsAnd("WHERE ? IN ('', l.name) ORDER BY " + which + " DESC LIMIT 1"));
               query.bind(1, name);
               if (query.executeStep()) layout = layoutAt(query);
           })
        .map([&] { return layout; });
}

Result<std::vector<StoredLayout>> Layouts::all() {
    std::vector<StoredLayout> layouts;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), layoutsAnd("ORDER BY l.id DESC"));
               while (query.executeStep()) layouts.push_back(layoutAt(query));
           })
        .map([&] { return layouts; });
}

Result<std::optional<StoredLayout>> Layouts::current() {
    return one("l.id", "");
}

Result<std::optional<StoredLayout>> Layouts::newest(const std::string& name) {
    return one("l.version", name);
}

Result<std::vector<std::string>> Layouts::names() {
    std::vector<std::string> names;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT DISTINCT name FROM layout ORDER BY name");
               while (query.executeStep()) names.push_back(query.getColumn(0).getString());
           })
        .map([&] { return std::move(names); });
}

}  // namespace app
