#include "app/store/database.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <thread>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;

namespace {

constexpr auto migrations = ZHIKA_SOURCE_DIR "/resources/migrations/station";

// Commits one row after the other, each by itself, out of its turn, until it goes.
class Writer {
  public:
    explicit Writer(const Database& first) : beside_(Database::openBeside(first).value()), thread_([this] { write(); }) {}
    ~Writer() { stop(); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // So many rows were committed.
    int stop() {
        done_ = true;
        if (thread_.joinable()) thread_.join();
        return rows_;
    }

  private:
    void write() {
        while (!done_) {
            const auto written = Database::guarded([&] { beside_->handle().exec("INSERT INTO notes VALUES (hex(randomblob(900)))"); });
            if (written) ++rows_;
            std::this_thread::sleep_for(std::chrono::milliseconds(3));  // or nobody else comes to it
        }
    }

    std::unique_ptr<Database> beside_;
    std::atomic<bool> done_ = false;
    std::atomic<int> rows_ = 0;
    std::thread thread_;
};

}  // namespace

TEST_CASE("The store's log has its whole length from the start, and keeps it when the store is closed",
          "[app][store]") {
    const test::TemporaryFolder folder;
    const auto log = folder.path() / "station.db-wal";
    const auto open = [&] {
        return Database::open(folder.path() / "station.db", ZHIKA_SOURCE_DIR "/resources/migrations/station").value();
    };
    std::uintmax_t length = 0;
    {
        const auto database = open();
        length = std::filesystem::file_size(log);
        CHECK(length > (4U << 20));
        CHECK(database->handle().execAndGet("PRAGMA page_count").getInt() < 200);
        database->handle().exec("CREATE TABLE notes (text TEXT)");
        for (int i = 0; i < 400; ++i) database->handle().exec("INSERT INTO notes VALUES ('before each command')");
    }
    CHECK(std::filesystem::file_size(log) == length);
    CHECK(test::readAll(log).find("before each command") == std::string::npos);
    CHECK(open()->handle().execAndGet("SELECT count(*) FROM notes").getInt() == 400);
    CHECK(std::filesystem::file_size(log) == length);
}

TEST_CASE("A store put in another's place is what the next opening finds", "[app][store]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "station.db", backup = folder.path() / "backup.db";
    const auto open = [&] { return Database::open(file, ZHIKA_SOURCE_DIR "/resources/migrations/station").value(); };
    open()->handle().exec("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('kept')");
    std::filesystem::copy_file(file, backup);
    open()->handle().exec("INSERT INTO notes VALUES ('since')");
    CHECK(open()->handle().execAndGet("SELECT count(*) FROM notes").getInt() == 2);
    std::filesystem::copy_file(backup, file, std::filesystem::copy_options::overwrite_existing);
    CHECK(open()->handle().execAndGet("SELECT count(*) FROM notes").getInt() == 1);
}

TEST_CASE("A connection beside another sees what that one wrote, and closing it takes nothing away", "[app][store]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "station.db";
    const auto open = [&] { return Database::open(file, ZHIKA_SOURCE_DIR "/resources/migrations/station").value(); };
    {
        const auto first = open();
        first->handle().exec("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('before')");
        auto beside = Database::openBeside(*first).value();
        CHECK(beside->handle().execAndGet("SELECT count(*) FROM notes").getInt() == 1);
        first->handle().exec("INSERT INTO notes VALUES ('while it is there')");
        beside.reset();
        first->handle().exec("INSERT INTO notes VALUES ('afterwards')");
    }
    CHECK(open()->handle().execAndGet("SELECT count(*) FROM notes").getInt() == 3);
}

TEST_CASE("A change whose work throws is undone, and the one after it is a whole one again", "[app][store]") {
    const test::TemporaryFolder folder;
    const auto database = Database::open(folder.path() / "station.db", ZHIKA_SOURCE_DIR "/resources/migrations/station").value();
    database->handle().exec("CREATE TABLE notes (text TEXT)");
    const auto write = [&] { database->handle().exec("INSERT INTO notes VALUES ('half')"); };
    const auto count = [&] { return database->handle().execAndGet("SELECT count(*) FROM notes").getInt(); };
    CHECK_THROWS_AS(database->transact([&]() -> Result<void> {
        write();
        throw std::runtime_error("out of memory");
    }),
                    std::runtime_error);
    CHECK(count() == 0);
    CHECK_FALSE(database->transact([&]() -> Result<void> {
        write();
        return fail(Code::recordMissing);
    }));
    CHECK(count() == 0);
}

TEST_CASE("What somebody commits while the log is forgotten is not lost, and what was destroyed is gone", "[app][store]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "station.db", log = folder.path() / "station.db-wal";
    const auto database = Database::open(file, migrations).value();
    auto& handle = database->handle();
    handle.exec("CREATE TABLE notes (text TEXT); CREATE TABLE secrets (text TEXT)");
    Writer writer(*database);
    for (int i = 0; i < 12; ++i) {
        const std::string secret = "secret number " + std::to_string(i) + " of somebody";
        handle.exec("INSERT INTO secrets VALUES ('" + secret + "')");
        REQUIRE(test::readAll(log).find(secret) != std::string::npos);
        handle.exec("DELETE FROM secrets");
        REQUIRE(database->forgetLog());
        for (const auto& place : {file, log}) CHECK(test::readAll(place).find(secret) == std::string::npos);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    const int rows = writer.stop();
    CHECK(rows > 0);
    CHECK(handle.execAndGet("PRAGMA integrity_check").getString() == "ok");
    CHECK(handle.execAndGet("SELECT count(*) FROM notes").getInt() == rows);
    // As whoever opens it after a power cut finds it.
    const auto cut = folder.path() / "cut";
    std::filesystem::create_directory(cut);
    for (const char* name : {"station.db", "station.db-wal"}) std::filesystem::copy_file(folder.path() / name, cut / name);
    const auto found = Database::open(cut / "station.db", migrations).value();
    CHECK(found->handle().execAndGet("PRAGMA integrity_check").getString() == "ok");
    CHECK(found->handle().execAndGet("SELECT count(*) FROM notes").getInt() == rows);
}

TEST_CASE("A log that somebody still reads is not forgotten, and is at the next time", "[app][store]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "station.db", log = folder.path() / "station.db-wal";
    const auto database = Database::open(file, migrations).value();
    database->handle().exec("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('of somebody')");
    database->handle().setBusyTimeout(1);
    const auto beside = Database::openBeside(*database).value();
    {
        const SQLite::Transaction reads(beside->handle());
        CHECK(beside->handle().execAndGet("SELECT count(*) FROM notes").getInt() == 1);
        CHECK(database->forgetLog().error().code == Code::storeBusy);
        CHECK(test::readAll(log).find("of somebody") != std::string::npos);
    }
    REQUIRE(database->transact([&]() -> Result<void> {
        CHECK(database->forgetLog().error().code == Code::storeBusy);
        return {};
    }));
    CHECK(database->forgetLog());
    CHECK(test::readAll(log).find("of somebody") == std::string::npos);
    CHECK(beside->handle().execAndGet("SELECT count(*) FROM notes").getInt() == 1);
}
