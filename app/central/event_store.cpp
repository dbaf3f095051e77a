#include "app/central/event_store.h"

#include <libpq-fe.h>

#include <map>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"

namespace app {
namespace {

constexpr std::size_t maxMigration = 1 << 20;
constexpr auto connectSeconds = "5", deadPeerMs = "15000";
constexpr auto serverLimits = "-c statement_timeout=10s -c lock_timeout=5s";

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using QueryResult = std::unique_ptr<PGresult, ClearResult>;

std::string valueAt(const QueryResult& result, int column) {
    return PQgetvalue(result.get(), 0, column);
}

}  // namespace

class EventStore::Connection {
  public:
    explicit Connection(std::string conninfo) : conninfo_(std::move(conninfo)) {}
    ~Connection() { PQfinish(connection_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Result<QueryResult> query(const char* sql, const std::vector<std::string>& values) {
        if (!connection_ || PQstatus(connection_) != CONNECTION_OK) reconnect();
        std::vector<const char*> pointers;
        for (const auto& value : values) pointers.push_back(value.c_str());
        QueryResult result(PQexecParams(connection_, sql, static_cast<int>(values.size()), nullptr,
                                        pointers.data(), nullptr, nullptr, 0));
        return checked(std::move(result));
    }
    Result<QueryResult> script(const std::string& sql) {
        if (!connection_ || PQstatus(connection_) != CONNECTION_OK) reconnect();
        return checked(QueryResult(PQexec(connection_, sql.c_str())));
    }

  private:
    // A database that does not answer is given up, not waited for: all stations wait behind it. What conninfo
    // itself says of these goes before.
    void reconnect() {
        PQfinish(connection_);
        const char* const names[] = {"connect_timeout", "tcp_user_timeout", "options", "dbname", nullptr};
        const char* const values[] = {connectSeconds, deadPeerMs, serverLimits, conninfo_.c_str(), nullptr};
        connection_ = PQconnectdbParams(names, values, 1);
        PQsetNoticeProcessor(
            connection_, [](void*, const char*) {}, nullptr);
    }
    Result<QueryResult> checked(QueryResult result) {
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
            return fail(Code::databaseUnavailable, PQerrorMessage(connection_));
        return result;
    }
    std::string conninfo_;
    PGconn* connection_ = nullptr;
};

EventStore::EventStore(std::string conninfo)
    : connection_(std::make_unique<Connection>(std::move(conninfo))) {}

EventStore::~EventStore() = default;

Result<void> EventStore::migrate(const std::filesystem::path& folder) {
    std::map<int, std::filesystem::path> migrations;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().extension() == ".sql")
            migrations[std::atoi(entry.path().filename().c_str())] = entry.path();
    const auto made =
        connection_->script("CREATE TABLE IF NOT EXISTS schema_version (version INT PRIMARY KEY)");
    if (!made) return tl::unexpected(made.error());
    const auto current = connection_->query("SELECT coalesce(max(version), 0) FROM schema_version", {});
    if (!current) return tl::unexpected(current.error());
    const int version = std::stoi(valueAt(*current, 0));
    if (migrations.empty() || version > migrations.rbegin()->first)
        return fail(Code::databaseNewer, std::to_string(version));
    for (const auto& [number, file] : migrations) {
        if (number <= version) continue;
        const Bytes script = apdu::readFile(file, maxMigration).value_or(apdu::bytesOf("unreadable"));
        const auto applied = connection_->script(
            "BEGIN; SET LOCAL statement_timeout = 0; " + std::string(script.begin(), script.end()) +
            "; INSERT INTO schema_version VALUES (" + std::to_string(number) + "); COMMIT");
        if (!applied) return tl::unexpected(applied.error());
    }
    return {};
}

Result<void> EventStore::enrol(const std::string& station, const std::string& publicKey) {
    return connection_
        ->query("INSERT INTO station (id, public_key) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING",
                {station, publicKey})
        .and_then([&](const QueryResult&) { return publicKeyOf(station); })
        .and_then([&](const std::string& known) -> Result<void> {
            if (known != publicKey) return fail(Code::enrolledOtherwise, station);
            return {};
        });
}

Result<std::string> EventStore::publicKeyOf(const std::string& station) {
    return connection_->query("SELECT public_key FROM station WHERE id = $1", {station})
        .and_then([&](const QueryResult& result) -> Result<std::string> {
            if (PQntuples(result.get()) == 0) return fail(Code::stationUnknown, station);
            return valueAt(result, 0);
        });
}

Result<IngestResult> EventStore::ingest(const std::string& station, const std::vector<Event>& batch) {
    const std::string events = nlohmann::json::parse(toJson(batch)).at("events").dump();
    return connection_
        ->query("SELECT upto, encode(head_hash, 'hex'), locked FROM ingest($1, $2::jsonb)", {station, events})
        .and_then([&](const QueryResult& result) -> Result<IngestResult> {
            if (valueAt(result, 2) == "t") return fail(Code::stationLocked, station);
            return IngestResult{std::stoll(valueAt(result, 0)),
                                apdu::fromHex(valueAt(result, 1)).value_or(Bytes{}), false};
        });
}

Result<void> EventStore::saveReceipt(const Receipt& receipt) {
    return connection_
        ->query("INSERT INTO receipt (station, upto, receipt) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                {receipt.station, std::to_string(receipt.upto), toJson(receipt)})
        .map([](const QueryResult&) {});
}

}  // namespace app
