#include "app/store/drafts.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

Bytes sealForm(const RecordKey& key, std::int64_t id, const PiiText& form) {
    return sealCell(key, {"draft", "form", id}, form.reveal());
}

// No photo is no cell; without a byte it is bound as NULL.
Bytes sealPhoto(const RecordKey& key, std::int64_t id, const Bytes& photo) {
    if (photo.empty()) return {};
    return sealCell(key, {"draft", "photo", id}, std::string(photo.begin(), photo.end()));
}

StoredDraft readDraft(SQLite::Statement& row) {
    const auto text = [&](int at) { return row.getColumn(at).getString(); };
    return {row.getColumn(0).getInt64(), text(1), text(2), text(3), text(4), text(5), text(6)};
}

}  // namespace

Result<std::int64_t> Drafts::add(const StoredDraft& draft, const DraftContent& content) {
    std::int64_t id = 0;
    return newRecordKey(vault_)
        .and_then([&](const RecordKey& key) {
            return database_.transact([&] {
                return Database::guarded([&] {
                    id = database_.handle().execAndGet("SELECT coalesce(max(id), 0) + 1 FROM draft").getInt64();
                    SQLite::Statement insert(database_.handle(),
                                             "INSERT INTO draft (id, kind, state, ticket, owner, begun_at, changed_at, data_key, form, photo)"
                                             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, coalesce(?9, x''))");
                    insert.bind(1, id);
                    bindTexts(insert, 2, {draft.kind, draft.state, draft.ticket, draft.owner, utcNow()});
                    bindBlob(insert, 7, key.sealed);
                    bindBlob(insert, 8, sealForm(key, id, content.form));
                    bindBlob(insert, 9, sealPhoto(key, id, content.photo.reveal()));
                    insert.exec();
                });
            });
        })
        .map([&] { return id; });
}

Result<std::optional<StoredDraft>> Drafts::load(std::int64_t id) {
    return select("WHERE id = ?1", id).map([](std::vector<StoredDraft> found) {
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    });
}

Result<std::vector<StoredDraft>> Drafts::unfinished() {
    return select("WHERE state IN ('open', 'parked') AND ?1 = 0 ORDER BY id", 0);
}

Result<std::vector<StoredDraft>> Drafts::select(const std::string& where, std::int64_t value) {
    std::vector<StoredDraft> drafts;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT id, kind, state, ticket, owner, begun_at, changed_at FROM draft " + where);
               query.bind(1, value);
               while (query.executeStep()) drafts.push_back(readDraft(query));
           })
        .map([&] { return drafts; });
}

Result<void> Drafts::save(const StoredDraft& draft) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(), "UPDATE draft SET state = ?, ticket = ?, owner = ?, changed_at = ? WHERE id = ?");
        bindTexts(update, 1, {draft.state, draft.ticket, draft.owner, utcNow()});
        update.bind(5, draft.id);
        update.exec();
    });
}

Result<void> Drafts::loseTicket(std::int64_t id) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(), "UPDATE draft SET ticket = '' WHERE id = ?");
        update.bind(1, id);
        update.exec();
    });
}

Result<void> Drafts::rewrite(std::int64_t id, const PiiText& form, const std::optional<apdu::Pii<Bytes>>& photo) {
    return keyOf(id).and_then([&](const RecordKey& key) {
        return database_.transact([&] {
            return Database::guarded([&] {
                SQLite::Statement update(database_.handle(), "UPDATE draft SET form = ?, changed_at = ? WHERE id = ?");
                bindBlob(update, 1, sealForm(key, id, form));
                update.bind(2, utcNow());
                update.bind(3, id);
                update.exec();
                if (!photo) return;
                SQLite::Statement other(database_.handle(), "UPDATE draft SET photo = coalesce(?, x'') WHERE id = ?");
                bindBlob(other, 1, sealPhoto(key, id, photo->reveal()));
                other.bind(2, id);
                other.exec();
            });
        });
    });
}

Result<RecordKey> Drafts::keyOf(std::int64_t id) {
    Bytes sealed;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT data_key FROM draft WHERE id = ?");
               query.bind(1, id);
               if (query.executeStep()) sealed = blobAt(query, 0);
           })
        .and_then([&] { return openRecordKey(vault_, std::move(sealed)); });
}

Result<DraftContent> Drafts::contentOf(std::int64_t id) {
    Bytes form, photo;
    const auto read = Database::guarded([&] {
        SQLite::Statement query(database_.handle(), "SELECT form, photo FROM draft WHERE id = ?");
        query.bind(1, id);
        if (!query.executeStep()) return;
        form = blobAt(query, 0);
        photo = blobAt(query, 1);
    });
    if (!read) return tl::unexpected(read.error());
    const auto key = keyOf(id);
    if (!key) return tl::unexpected(key.error());
    const auto typed = openCell(*key, {"draft", "form", id}, form);
    const auto picture = photo.empty() ? Result<std::string>() : openCell(*key, {"draft", "photo", id}, photo);
    if (!typed || !picture) return tl::unexpected(typed ? picture.error() : typed.error());
    return DraftContent{*typed, Bytes(picture->begin(), picture->end())};
}

Result<void> Drafts::end(std::int64_t id, const std::string& state) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(),
                                 "UPDATE draft SET state = ?, data_key = x'', form = x'', photo = x'', changed_at = ? WHERE id = ?");
        bindTexts(update, 1, {state, utcNow()});
        update.bind(3, id);
        update.exec();
    });
}

}  // namespace app
