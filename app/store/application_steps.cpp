#include "app/store/application_steps.h"

#include <nlohmann/json.hpp>

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

Cell contentCell(std::int64_t id) {
    return {"application_step", "content", id};
}

std::string contentOf(const StoredApplicationStep& step) {
    return nlohmann::json{{"missing", step.missing}, {"reason", step.reason}}.dump();
}

void takeContent(StoredApplicationStep& step, const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return;
    step.missing = json.value("missing", std::vector<std::string>());
    step.reason = json.value("reason", "");
}

struct SealedStep {
    StoredApplicationStep step;
    Bytes content;
};

Result<std::vector<SealedStep>> read(Database& database, std::int64_t order) {
    std::vector<SealedStep> steps;
    return Database::guarded([&] {
               SQLite::Statement query(database.handle(),
                                       "SELECT id, card_order, step, person, at, content FROM application_step WHERE card_order = ? ORDER BY id");
               query.bind(1, order);
               while (query.executeStep()) {
                   const auto text = [&](int at) { return query.getColumn(at).getString(); };
                   steps.push_back({{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), text(2), text(3), text(4)}, blobAt(query, 5)});
               }
           })
        .map([&] { return std::move(steps); });
}

}  // namespace

Result<StoredApplicationStep> ApplicationSteps::add(const StoredApplicationStep& step, std::int64_t holder) {
    StoredApplicationStep kept = step;
    kept.at = utcNow();
    return holders_.keyOf(holder)
        .and_then([&](const RecordKey& key) {
            return Database::guarded([&] {
                kept.id = database_.handle().execAndGet("SELECT coalesce(max(id), 0) + 1 FROM application_step").getInt64();
                SQLite::Statement insert(database_.handle(), "INSERT INTO application_step VALUES (?, ?, ?, ?, ?, ?)");
                insert.bind(1, kept.id);
                insert.bind(2, kept.order);
                bindTexts(insert, 3, {kept.step, kept.by, kept.at});
                bindBlob(insert, 6, sealCell(key, contentCell(kept.id), contentOf(kept)));
                insert.exec();
            });
        })
        .map([&] { return std::move(kept); });
}

Result<std::vector<StoredApplicationStep>> ApplicationSteps::taken(std::int64_t order) {
    return read(database_, order).map([](std::vector<SealedStep> sealed) {
        std::vector<StoredApplicationStep> steps;
        for (auto& [step, content] : sealed) steps.push_back(std::move(step));
        return steps;
    });
}

Result<std::vector<StoredApplicationStep>> ApplicationSteps::of(std::int64_t order, std::int64_t holder) {
    auto sealed = read(database_, order);
    if (!sealed) return tl::unexpected(sealed.error());
    std::vector<StoredApplicationStep> steps;
    if (sealed->empty()) return steps;
    const auto key = holders_.keyOf(holder);
    if (!key && key.error().code == Code::recordMissing) return taken(order);
    if (!key) return tl::unexpected(key.error());
    for (auto& [step, content] : *sealed) {
        const auto text = openCell(*key, contentCell(step.id), content);
        if (!text) return tl::unexpected(text.error());
        takeContent(step, *text);
        steps.push_back(std::move(step));
    }
    return steps;
}

Result<void> ApplicationSteps::forget(std::int64_t order) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(), "UPDATE application_step SET content = x'' WHERE card_order = ?");
        update.bind(1, order);
        update.exec();
    });
}

}  // namespace app
