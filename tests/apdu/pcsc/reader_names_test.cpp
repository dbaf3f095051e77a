#include "apdu/pcsc/reader_names.h"

#include "tests/support/catch.h"

using namespace apdu;

namespace {

const std::vector<std::string> readers{"Printer Encoder 00 01", "Desk Reader 1", "Printer Encoder 00 00", "Desk Reader 10"};

}  // namespace

TEST_CASE("A reader is found by its name or a beginning of it, the first of several whatever order the service gives", "[apdu][pcsc]") {
    CHECK(readersNamed(readers, "Desk Reader 1").value() == std::vector<std::string>{"Desk Reader 1"});
    CHECK(readersNamed(readers, "Printer").value() == std::vector<std::string>{"Printer Encoder 00 00", "Printer Encoder 00 01"});
    const auto unknown = readersNamed(readers, "Elsewhere");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == Code::readerUnknown);
    CHECK(unknown.error().detail.find("Desk Reader 10") != std::string::npos);
    CHECK(readersNamed({}, "Elsewhere").error().detail == "Elsewhere; there are: none");
}

TEST_CASE("A beginning that fits two readers names neither of them, and both are told", "[apdu][pcsc]") {
    CHECK(onlyReader(readers, "Printer Encoder 00 01").value() == "Printer Encoder 00 01");
    CHECK(onlyReader(readers, "Desk Reader 1").value() == "Desk Reader 1");
    CHECK(onlyReader({"Desk Reader 10"}, "Desk").value() == "Desk Reader 10");
    const auto ambiguous = onlyReader(readers, "Printer Encoder");
    REQUIRE_FALSE(ambiguous);
    CHECK(ambiguous.error().code == Code::readerAmbiguous);
    CHECK(ambiguous.error().detail == "Printer Encoder: Printer Encoder 00 00, Printer Encoder 00 01");
    CHECK(onlyReader(readers, "Elsewhere").error().code == Code::readerUnknown);
}
