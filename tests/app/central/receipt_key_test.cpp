#include "apdu/core/file.h"
#include "app/central/ingest.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace app;

TEST_CASE("The centre's receipt key is made once and then kept", "[app][central]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "receipt.key";
    REQUIRE(receiptKeyFrom(file));
    const auto made = apdu::readFile(file, 4096).value();
    REQUIRE(receiptKeyFrom(file));
    CHECK(apdu::readFile(file, 4096).value() == made);
}

TEST_CASE("A receipt key that cannot be read is told and never replaced", "[app][central]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "receipt.key";
    const auto* fault = GENERATE("too long", "damaged", "empty", "a dangling link", "a folder");
    INFO(fault);
    const std::string what = fault;
    if (what == "too long") REQUIRE(apdu::writeFileDurably(file, Bytes(5000, 0x30)));
    if (what == "damaged") REQUIRE(apdu::writeFileDurably(file, Bytes(100, 0x30)));
    if (what == "empty") REQUIRE(apdu::writeFileDurably(file, Bytes{}));
    if (what == "a dangling link") std::filesystem::create_symlink(folder.path() / "away", file);
    if (what == "a folder") std::filesystem::create_directory(file);
    const auto before = apdu::readFile(file, 8192).value_or(Bytes{});
    const auto key = receiptKeyFrom(file);
    REQUIRE_FALSE(key);
    CHECK(key.error().code == Code::receiptKeyUnusable);
    CHECK(apdu::readFile(file, 8192).value_or(Bytes{}) == before);
    CHECK(std::filesystem::is_symlink(file) == (what == "a dangling link"));
}
