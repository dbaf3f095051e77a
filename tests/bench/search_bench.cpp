// Search as one types over many invented people, opening one record, starting, memory.
// bench_search make HOME ROWS    fills a new station (long; the rows in bulk, their tokens by the program's own code)
// bench_search measure HOME      prints the figures, in a process that made nothing; 1 when one is beyond its limit
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>

#include "app/services/find_people.h"
#include "app/station/setup.h"
#include "app/store/columns.h"
#include "app/store/holder_json.h"
#include "printer/face/graphics.h"
#include "tests/bench/invented_people.h"
#include "tests/bench/own_time.h"

namespace {

using Clock = std::chrono::steady_clock;

const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";
constexpr int photoEvery = 1000, rowsAtOnce = 10000, people = 400, shownAtOnce = 20;
constexpr long mostMegabytes = 200;

struct TokenRow {
    std::int64_t token, holder;
    auto operator<=>(const TokenRow&) const = default;
};

double milliseconds(Clock::time_point since) {
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

class Filler {
  public:
    explicit Filler(app::Station& station)
        : station_(station), db_(station.database->handle()),
          holder_(db_, "INSERT INTO holder VALUES (?, ?, ?, ?, ?, 'card', 'rule', '10', 'clerk', '2026-11-24T00:00:00Z', 1, '')"),
          order_(db_, "INSERT INTO card_order (holder, state, permit_number, application_serial, print_number, chip_serial,"
                      " created_at) VALUES (?, 'handed_over', ?, ?, ?, ?, '2026-11-24T00:00:00Z')") {
        std::ifstream in(resources / "samples/photos/p01.jpg", std::ios::binary);
        photo_.assign(std::istreambuf_iterator<char>(in), {});
        db_.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
    }

    void add(std::int64_t id) {
        const app::Application application = bench::inventedPerson(id);
        const auto key = app::newRecordKey(*station_.vault).value();
        holder_.bind(1, id);
        app::bindBlob(holder_, 2, station_.holders->indexOf(application.holder.citizenNumber.reveal()).value());
        app::bindBlob(holder_, 3, key.sealed);
        app::bindBlob(holder_, 4, app::sealCell(key, {"holder", "record", id}, app::toJson(application)));
        if (id % photoEvery == 0) app::bindBlob(holder_, 5, app::sealCell(key, {"holder", "photo", id}, photo_));
        else holder_.bind(5);
        holder_.exec();
        holder_.reset();
        char serial[24];
        std::snprintf(serial, sizeof serial, "%020lld", static_cast<long long>(id));
        order_.bind(1, id);
        app::bindTexts(order_, 2, {"41" + std::string(serial), serial, std::string(serial).substr(8), "5A" + std::string(serial).substr(2)});
        order_.exec();
        order_.reset();
        const auto tokens = station_.holders->index().tokensOf(application.holder).value();
        for (const std::int64_t token : tokens) tokens_.push_back({token, id});
    }

    // In their order: so the tree is written from left to right.
    std::size_t addTokens() {
        std::ranges::sort(tokens_);
        SQLite::Transaction transaction(db_);
        SQLite::Statement insert(db_, "INSERT INTO search_token VALUES (?, ?)");
        for (const auto& row : tokens_) {
            insert.bind(1, row.token);
            insert.bind(2, row.holder);
            insert.exec();
            insert.reset();
        }
        transaction.commit();
        return tokens_.size();
    }

  private:
    app::Station& station_;
    SQLite::Database& db_;
    SQLite::Statement holder_, order_;
    std::string photo_;
    std::vector<TokenRow> tokens_;
};

int make(const std::filesystem::path& home, std::int64_t rows) {
    const auto begun = Clock::now();
    if (!app::setUpStation({home, resources, "zhengzhou-2013", "410105000000", "07", ""})) return 1;
    const auto station = app::Station::open(home, resources).value();
    Filler filler(*station);
    for (std::int64_t first = 1; first <= rows; first += rowsAtOnce) {
        SQLite::Transaction transaction(station->database->handle());
        for (std::int64_t id = first; id < std::min(first + rowsAtOnce, rows + 1); ++id) filler.add(id);
        transaction.commit();
    }
    const auto tokens = filler.addTokens();
    station->database->handle().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    std::printf("made: %lld people, %zu tokens (%.1f each), %.0f s, %.0f MB of store\n", static_cast<long long>(rows), tokens,
                static_cast<double>(tokens) / static_cast<double>(rows), milliseconds(begun) / 1000,
                static_cast<double>(std::filesystem::file_size(home / "station.db")) / 1e6);
    return 0;
}

// Whether it keeps to its limit, but for one time in a hundred.
bool print(const char* what, std::vector<double> times, double limit) {
    std::ranges::sort(times);
    const auto at = [&](double part) { return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))]; };
    std::printf("%-28s p50 %6.2f  p99 %6.2f  max %6.2f ms  (limit %.0f, %zu times)\n", what, at(0.5), at(0.99), times.back(), limit,
                times.size());
    return at(0.99) <= limit;
}

// Every key that is struck, in the way this person is looked for.
std::map<std::string, std::vector<double>> searchAsTyped(app::Station& station, std::int64_t rows, int& missed) {
    std::map<std::string, std::vector<double>> times;
    std::mt19937_64 random(7);
    for (int i = 0; i < people; ++i) {
        const auto id = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(rows)) + 1;
        for (const auto& [way, keys] : bench::waysToType(bench::inventedPerson(id))) {
            std::vector<app::PersonRow> last;
            for (const auto& typed : keys) {
                const bench::OwnTime time;
                last = app::findPeople(station, typed, shownAtOnce, "clerk").value().rows;
                times[way].push_back(time.milliseconds());
            }
            if (way == "number" && (last.size() != 1 || last.front().holder != id)) ++missed;
            if (last.empty()) ++missed;
        }
    }
    return times;
}

std::vector<double> openRecords(app::Station& station, std::int64_t rows) {
    std::vector<double> times;
    for (std::int64_t id = photoEvery; id <= rows && times.size() < 300; id += photoEvery) {
        const bench::OwnTime time;
        if (station.holders->load(id).value().photo.empty()) std::exit(1);
        if (station.orders->of(id).value().empty()) std::exit(1);
        times.push_back(time.milliseconds());
    }
    return times;
}

long peakMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::atol(line.c_str() + 6) / 1024;
    return 0;
}

int measure(const std::filesystem::path& home) {
    const auto begun = Clock::now();
    const auto station = app::Station::open(home, resources).value();
    std::printf("start-up                     %.0f ms\n", milliseconds(begun));
    const auto rows = station->database->handle().execAndGet("SELECT max(id) FROM holder").getInt64();
    std::printf("people                       %lld\n", static_cast<long long>(rows));
    int missed = 0;
    std::vector<double> all;
    for (const auto& [way, times] : searchAsTyped(*station, rows, missed)) {
        print(("search by " + way).c_str(), times, 50);
        all.insert(all.end(), times.begin(), times.end());
    }
    bool kept = print("search as you type", all, 50);
    if (rows >= photoEvery) kept = print("open a record with photo", openRecords(*station, rows), 30) && kept;
    const long memory = peakMegabytes();
    std::printf("memory at most               %ld MB (limit %ld)\n", memory, mostMegabytes);
    std::printf("not found who should be      %d\n", missed);
    return kept && memory <= mostMegabytes && missed == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    const printer::Graphics graphics(argc, argv);
    const std::string what = argc > 2 ? argv[1] : "";
    if (what == "make" && argc > 3) return make(argv[2], std::atoll(argv[3]));
    if (what == "measure") return measure(argv[2]);
    std::fprintf(stderr, "bench_search make HOME ROWS | measure HOME\n");
    return 2;
}
