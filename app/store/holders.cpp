#include "app/store/holders.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "app/store/clock.h"
#include "app/store/columns.h"
#include "app/store/holder_json.h"

namespace app {
namespace {

const char* nameOf(Outcome outcome) {
    return outcome == Outcome::registerAndApply ? "card" : "registration";
}

tl::unexpected<Error> noRecord(std::int64_t id) {
    return fail(Code::recordMissing, "holder " + std::to_string(id));
}

}  // namespace

Result<Bytes> Holders::indexOf(const std::string& citizenNumber) {
    return vault_.blindIndex(apdu::bytesOf(citizenNumber)).map_error(identityUnindexed);
}

Result<std::optional<std::int64_t>> Holders::find(const std::string& citizenNumber) {
    return indexOf(citizenNumber).and_then([&](const Bytes& index) {
        std::optional<std::int64_t> id;
        return Database::guarded([&] {
                   SQLite::Statement query(database_.handle(), "SELECT id FROM holder WHERE number_index = ?");
                   bindBlob(query, 1, index);
                   if (query.executeStep()) id = query.getColumn(0).getInt64();
               })
            .map([&] { return id; });
    });
}

Result<Bytes> Holders::indexOf(std::int64_t id) {
    std::optional<Bytes> index;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT number_index FROM holder WHERE id = ?");
               query.bind(1, id);
               if (query.executeStep()) index = blobAt(query, 0);
           })
        .and_then([&]() -> Result<Bytes> {
            if (!index) return noRecord(id);
            return *std::move(index);
        });
}

Result<std::int64_t> Holders::add(const Application& application, const Decision& decision, ByteView photo,
                                  const std::string& by, const std::string& at) {
    const std::string& number = application.holder.citizenNumber.reveal();
    const auto known = find(number);
    if (!known) return tl::unexpected(known.error());
    if (*known) return fail(Code::personKnown);
    const auto index = indexOf(number);
    const auto key = newRecordKey(vault_);
    if (!index || !key) return tl::unexpected(index ? key.error() : index.error());
    std::int64_t id = 0;
    const auto insertRow = [&] {
        id = database_.handle().execAndGet("SELECT coalesce(max(id), 0) + 1 FROM holder").getInt64();
        SQLite::Statement insert(database_.handle(),
                                 "INSERT INTO holder (id, number_index, data_key, record, photo, outcome, rule, article,"
                                 " imported_by, registered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, id);
        bindBlob(insert, 2, *index);
        bindBlob(insert, 3, key->sealed);
        bindBlob(insert, 4, sealCell(*key, {"holder", "record", id}, toJson(application)));
        const std::string picture(photo.begin(), photo.end());
        if (!photo.empty()) bindBlob(insert, 5, sealCell(*key, {"holder", "photo", id}, picture));
        bindTexts(insert, 6, {nameOf(decision.outcome), decision.rule, decision.article, by, at});
        insert.exec();
    };
    return database_
        .transact([&] { return Database::guarded(insertRow).and_then([&] { return index_.add(id, application.holder); }); })
        .map([&] { return id; });
}

Result<Indexing> Holders::indexSome(int most) {
    const auto ids = index_.missing(most);
    if (!ids) return tl::unexpected(ids.error());
    Indexing some{static_cast<int>(ids->size()), 0};
    return database_
        .transact([&]() -> Result<void> {
            for (const std::int64_t id : *ids)
                if (const auto done = indexOne(id, some); !done) return done;
            return {};
        })
        .map([&] { return some; });
}

Result<void> Holders::indexOne(std::int64_t id, Indexing& some) {
    const auto application = recordOf(id);
    if (application) return index_.add(id, application->holder);
    if (application.error().code != Code::cellDamaged) return tl::unexpected(application.error());
    ++some.leftOut;
    return index_.leaveOut(id);
}

Result<RecordKey> Holders::keyOf(std::int64_t id) {
    Bytes sealed;
    auto read = Database::guarded([&] {
        SQLite::Statement query(database_.handle(), "SELECT data_key FROM holder WHERE id = ?");
        query.bind(1, id);
        if (query.executeStep()) sealed = blobAt(query, 0);
    });
    if (!read) return tl::unexpected(read.error());
    if (sealed.empty()) return noRecord(id);
    return openRecordKey(vault_, std::move(sealed));
}

// What the person was found by until now goes with it.
Result<void> Holders::save(std::int64_t id, const Application& application) {
    return database_.transact([&] {
        return recordOf(id)
            .and_then([&](const Application& before) { return index_.remove(id, before.holder); })
            .and_then([&] { return keyOf(id); })
            .and_then([&](const RecordKey& key) {
                return Database::guarded([&] {
                    SQLite::Statement update(database_.handle(), "UPDATE holder SET record = ? WHERE id = ?");
                    bindBlob(update, 1, sealCell(key, {"holder", "record", id}, toJson(application)));
                    update.bind(2, id);
                    update.exec();
                });
            })
            .and_then([&] { return index_.add(id, application.holder); });
    });
}

Result<Application> Holders::recordOf(std::int64_t id) {
    return keyOf(id).and_then([&](const RecordKey& key) {
        Bytes record;
        return Database::guarded([&] {
                   SQLite::Statement query(database_.handle(), "SELECT record FROM holder WHERE id = ?");
                   query.bind(1, id);
                   if (query.executeStep()) record = blobAt(query, 0);
               })
            .and_then([&] { return openCell(key, {"holder", "record", id}, record); })
            .map(applicationFromJson);
    });
}

Result<std::vector<HolderDates>> Holders::datesAfter(std::int64_t after, int most) {
    std::vector<HolderDates> holders;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT id, registered_at FROM holder WHERE id > ? AND erased_at = ''"
                                                           " ORDER BY id LIMIT ?");
               query.bind(1, after);
               query.bind(2, most);
               while (query.executeStep()) holders.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString()});
           })
        .map([&] { return holders; });
}

Result<void> Holders::erase(std::int64_t id) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(),
                                 "UPDATE holder SET number_index = randomblob(32), data_key = x'', record = x'', photo = NULL,"
                                 " search_version = 1, erased_at = ? WHERE id = ?");
        bindTexts(update, 1, {utcNow()});
        update.bind(2, id);
        update.exec();
    });
}

Result<void> Holders::renew(std::int64_t id, const Application& application, const Decision& decision,
                            ByteView photo, const std::string& by) {
    return save(id, application).and_then([&] { return keyOf(id); }).and_then([&](const RecordKey& key) {
        return Database::guarded([&] {
            SQLite::Statement update(database_.handle(),
                                     "UPDATE holder SET outcome = ?, rule = ?, article = ?, imported_by = ?,"
                                     " photo = coalesce(?, photo) WHERE id = ?");
            bindTexts(update, 1, {nameOf(decision.outcome), decision.rule, decision.article, by});
            const std::string picture(photo.begin(), photo.end());
            if (!photo.empty()) bindBlob(update, 5, sealCell(key, {"holder", "photo", id}, picture));
            update.bind(6, id);
            update.exec();
        });
    });
}

Result<StoredHolder> Holders::load(std::int64_t id) {
    return keyOf(id).and_then([&](const RecordKey& key) -> Result<StoredHolder> {
        Bytes record, photo;
        StoredHolder holder;
        holder.id = id;
        auto read = Database::guarded([&] {
            SQLite::Statement query(database_.handle(),
                                    "SELECT record, photo, imported_by, registered_at, rule, article FROM holder WHERE id = ?");
            query.bind(1, id);
            query.executeStep();
            record = blobAt(query, 0);
            photo = blobAt(query, 1);
            holder.importedBy = query.getColumn(2).getString();
            holder.registeredAt = query.getColumn(3).getString();
            holder.rule = query.getColumn(4).getString();
            holder.article = query.getColumn(5).getString();
        });
        if (!read) return tl::unexpected(read.error());
        const auto text = openCell(key, {"holder", "record", id}, record);
        const auto picture =
            photo.empty() ? Result<std::string>("") : openCell(key, {"holder", "photo", id}, photo);
        if (!text || !picture) return tl::unexpected(text ? picture.error() : text.error());
        holder.application = applicationFromJson(*text);
        holder.photo = apdu::bytesOf(*picture);
        return holder;
    });
}

}  // namespace app
