#include "app/store/database.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;

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
