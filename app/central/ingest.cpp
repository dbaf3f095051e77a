#include "app/central/ingest.h"

#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "app/audit/chain.h"
#include "app/store/clock.h"
#include "cardlib/crypto/sm2.h"

namespace app {
namespace {

// Whoever wrote the payload may have put anything anywhere.
bool names(const nlohmann::json& payload, const char* field, const nlohmann::json& value) {
    return payload.is_object() && payload.contains(field) && payload[field] == value;
}

bool isGenuine(const Event& event, const std::string& station, const std::string& publicKey) {
    const auto payload = nlohmann::json::parse(event.payload, nullptr, false);
    return names(payload, "station", station) && names(payload, "sequence", event.sequence) &&
           event.hash == chainHash(event.previousHash, event.payload) &&
           cardlib::sm2Verify(publicKey, event.hash, event.signature).value_or(false);
}

}  // namespace

IngestService::IngestService(std::string conninfo, apdu::SecretBytes receiptKey)
    : store_(std::move(conninfo)), receiptKey_(std::move(receiptKey)) {}

Result<Receipt> IngestService::receive(const std::string& station, std::string_view body) {
    const auto batch = parseBatch(body);
    if (!batch) return tl::unexpected(batch.error());
    const std::scoped_lock lock(mutex_);
    const auto publicKey = store_.publicKeyOf(station);
    if (!publicKey) return tl::unexpected(publicKey.error());
    for (const auto& event : *batch)
        if (!isGenuine(event, station, *publicKey))
            return fail(Code::eventNotGenuine, std::to_string(event.sequence));
    return store_.ingest(station, *batch).and_then([&](const IngestResult& result) -> Result<Receipt> {
        Receipt receipt{station, utcNow(), result.upto, result.headHash, {}};
        receipt.signature = cardlib::sm2Sign(receiptKey_, signedPart(receipt)).value_or(Bytes{});
        return store_.saveReceipt(receipt).map([&] { return receipt; });
    });
}

Result<void> IngestService::withStore(const std::function<Result<void>(EventStore&)>& work) {
    const std::scoped_lock lock(mutex_);
    return work(store_);
}

Result<apdu::SecretBytes> receiptKeyFrom(const std::filesystem::path& file) {
    std::error_code failed;
    auto key = cardlib::sm2Generate();
    bool usable = true;
    if (std::filesystem::symlink_status(file, failed).type() == std::filesystem::file_type::not_found) {
        usable = apdu::writeFileDurably(file, key.view()).has_value();
    } else {
        auto content = apdu::readFile(file, 4096);
        usable = content.has_value();
        if (usable) key = apdu::SecretBytes::copyOf(*content);
        if (usable) apdu::wipe(*content);
    }
    const auto pem = cardlib::sm2PublicPem(key);
    usable = usable && pem && apdu::writeFileDurably(file.string() + ".pem", apdu::bytesOf(*pem), 0644);
    if (!usable) return fail(Code::receiptKeyUnusable, file.string());
    return key;
}

}  // namespace app
