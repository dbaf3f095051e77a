#include "app/store/address_book.h"

#include "app/store/columns.h"
#include "app/store/search_index.h"

namespace app {
namespace {

Cell cellOf(std::int64_t id) {
    return {"known_place", "content", id};
}

}  // namespace

Result<std::optional<RecordKey>> AddressBook::key() {
    Bytes sealed;
    const auto read = Database::guarded([&] {
        SQLite::Statement query(database_.handle(), "SELECT data_key FROM address_book");
        if (query.executeStep()) sealed = blobAt(query, 0);
    });
    if (!read) return tl::unexpected(read.error());
    if (sealed.empty()) return std::optional<RecordKey>();
    return openRecordKey(vault_, std::move(sealed)).map([](RecordKey key) { return std::optional<RecordKey>(std::move(key)); });
}

Result<RecordKey> AddressBook::keyForWriting() {
    auto known = key();
    if (!known) return tl::unexpected(known.error());
    if (*known) return std::move(**known);
    auto made = newRecordKey(vault_);
    if (!made) return made;
    return Database::guarded([&] {
               SQLite::Statement insert(database_.handle(), "INSERT INTO address_book (id, data_key) VALUES (1, ?)");
               bindBlob(insert, 1, made->sealed);
               insert.exec();
           })
        .map([&] { return std::move(*made); });
}

Result<void> AddressBook::note(const std::string& kind, const apdu::PiiText& text, const std::string& day, int most) {
    auto digest = vault_.blindIndex(apdu::bytesOf("place|" + kind + "|" + text.reveal()));
    if (!digest) return tl::unexpected(identityUnindexed(digest.error()));
    return database_.transact([&] {
        return keyForWriting().and_then([&](const RecordKey& key) {
            return Database::guarded([&] {
                SQLite::Statement again(database_.handle(), "UPDATE known_place SET times = times + 1, last_used = ? WHERE digest = ?");
                again.bind(1, day);
                bindBlob(again, 2, *digest);
                if (again.exec() > 0) return;
                const auto id = database_.handle().execAndGet("SELECT coalesce(max(id), 0) + 1 FROM known_place").getInt64();
                SQLite::Statement insert(database_.handle(),
                                         "INSERT INTO known_place (id, kind, last_used, digest, content, times) VALUES (?, ?, ?, ?, ?, 1)");
                insert.bind(1, id);
                bindTexts(insert, 2, {kind, day});
                bindBlob(insert, 4, *digest);
                bindBlob(insert, 5, sealCell(key, cellOf(id), text.reveal()));
                insert.exec();
                SQLite::Statement crowded(database_.handle(),
                                          "DELETE FROM known_place WHERE id <> ?1 AND kind = ?2 AND id IN (SELECT id FROM known_place"
                                          " WHERE kind = ?2 ORDER BY times DESC, last_used DESC, id DESC LIMIT -1 OFFSET ?3)");
                crowded.bind(1, id);
                crowded.bind(2, kind);
                crowded.bind(3, most);
                crowded.exec();
            });
        });
    });
}

Result<std::vector<apdu::PiiText>> AddressBook::all(const std::string& kind) {
    const auto opened = key();
    if (!opened) return tl::unexpected(opened.error());
    std::vector<apdu::PiiText> places;
    if (!*opened) return places;
    std::vector<std::pair<std::int64_t, Bytes>> sealed;
    const auto read = Database::guarded([&] {
        SQLite::Statement query(database_.handle(),
                                "SELECT id, content FROM known_place WHERE kind = ? ORDER BY times DESC, last_used DESC, id DESC");
        query.bind(1, kind);
        while (query.executeStep()) sealed.emplace_back(query.getColumn(0).getInt64(), blobAt(query, 1));
    });
    if (!read) return tl::unexpected(read.error());
    for (const auto& [id, content] : sealed) {
        auto text = openCell(**opened, cellOf(id), content);
        if (!text) return tl::unexpected(text.error());
        places.emplace_back(*std::move(text));
    }
    return places;
}

Result<void> AddressBook::forgetBefore(const std::string& day) {
    return Database::guarded([&] {
        SQLite::Statement forget(database_.handle(), "DELETE FROM known_place WHERE last_used < ?");
        forget.bind(1, day);
        forget.exec();
    });
}

}  // namespace app
