#include "app/ledger/csv.h"

#include "tests/support/catch.h"

using namespace app;

TEST_CASE("A spreadsheet takes nothing that is exported for a formula", "[app][csv]") {
    CHECK(csvLine({"=1+1", "+cmd", "-cmd", "@sum"}) == "'=1+1,'+cmd,'-cmd,'@sum\r\n");
    CHECK(csvLine({"-12", "+3.5", "12"}) == "-12,+3.5,12\r\n");
}

TEST_CASE("Commas, quotes, line ends and empty values survive in an exported line", "[app][csv]") {
    CHECK(csvLine({"", "a,b", "say \"no\"", "two\nlines", ""}) == ",\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
}
