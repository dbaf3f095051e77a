#include "printer/job/trouble.h"

#include <set>

#include "tests/support/catch.h"

using namespace printer;

TEST_CASE("Each trouble of a printer has a name and a code of its own and is found again by it", "[printer][trouble]") {
    std::set<std::string> names;
    for (int i = 0; i <= static_cast<int>(Trouble::jobOfAnother); ++i) {
        const auto trouble = static_cast<Trouble>(i);
        CHECK(factsOf(trouble).trouble == trouble);
        CHECK(troubleOf(factsOf(trouble).code) == trouble);
        names.insert(std::string(factsOf(trouble).name));
    }
    CHECK(names.size() == 48);
    CHECK_FALSE(troubleOf(Code::qrDiffers));
}

TEST_CASE("An error of a printer keeps the device's own word and whether the card was touched", "[printer][trouble]") {
    const Error before = troubled(Trouble::ribbonEmpty, Phase::before, "DEF_RIBBON_ENDED").value();
    CHECK(before.detail == "Ribbon.Empty, before, DEF_RIBBON_ENDED");
    CHECK(phaseOf(before) == Phase::before);
    CHECK(phaseOf(troubled(Trouble::ribbonEmpty, Phase::during).value()) == Phase::during);
    CHECK(inPhase(before, Phase::during).detail == "Ribbon.Empty, during, DEF_RIBBON_ENDED");
    CHECK(phaseOf(inPhase(inPhase(before, Phase::during), Phase::before)) == Phase::before);
}

TEST_CASE("What a device says is never taken for the phase", "[printer][trouble]") {
    const std::string word = "stopped, before noon, during lunch";
    const Error during = troubled(Trouble::deviceStopped, Phase::during, word).value();
    CHECK(phaseOf(during) == Phase::during);
    CHECK(inPhase(during, Phase::before).detail == "Device.Stopped, before, " + word);
    CHECK(phaseOf(inPhase(during, Phase::before)) == Phase::before);
    CHECK(phaseOf(fail(Code::printFailed, "front, before").value()) == Phase::during);
    CHECK(inPhase(fail(Code::printFailed, "front, before").value(), Phase::during).detail == "front, before");
}

TEST_CASE("What a device says is shown without what would move a terminal or turn a line", "[printer][trouble]") {
    const auto said = [](const std::string& vendor) { return troubled(Trouble::deviceStopped, Phase::before, vendor).value().detail.substr(24); };
    CHECK(said("纸盒空") == "纸盒空");
    CHECK(said("a\x1b[31mb\nc\x7f") == "a?[31mb?c?");
    CHECK(said("a\u202eb\u200bc") == "a?b?c");
    CHECK(said("\xff\xfe") == "??");
    CHECK(said(std::string(1000, 'x')).size() == 400);
}
