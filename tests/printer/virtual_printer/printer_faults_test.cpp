#include "printer/virtual_printer/printer_faults.h"

#include "tests/support/catch.h"

using namespace printer;

TEST_CASE("A fault strikes at its event, once", "[printer][virtual_printer]") {
    PrinterFaults faults;
    faults.add(parsePrinterFaults("misfeed 2; jam-feeder 3\njam-flip 1").value());
    const std::vector<FaultKind> feeding{FaultKind::misfeed, FaultKind::jamFeeder};
    CHECK_FALSE(faults.strike(feeding));
    CHECK(faults.strike(feeding) == FaultKind::misfeed);
    CHECK(faults.strike({FaultKind::jamFlip}) == FaultKind::jamFlip);
    CHECK(faults.strike(feeding) == FaultKind::jamFeeder);
    CHECK_FALSE(faults.strike(feeding));
    CHECK(parsePrinterFaults("")->empty());
    for (const char* wrong : {"misfeed", "misfeed 0", "misfeed x", "explode 1", "misfeed 1 2"})
        CHECK_FALSE(parsePrinterFaults(wrong));
}
