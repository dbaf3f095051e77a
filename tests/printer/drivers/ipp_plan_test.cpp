#include "printer/drivers/ipp_plan.h"

#include <algorithm>

#include "apdu/core/hex.h"
#include "printer/drivers/ipp_jobs.h"
#include "printer/drivers/ipp_reasons.h"
#include "tests/support/catch.h"

using namespace printer;

namespace {

// A card printer as it should be.
IppAbilities cardPrinter() {
    IppAbilities able;
    able.model = "Card Printer";
    able.formats = {"application/pdf", "image/pwg-raster"};
    able.sides = {"one-sided", "two-sided-long-edge", "two-sided-short-edge"};
    able.rasterTypes = {"sgray_8", "srgb_8"};
    able.resolutions = able.rasterResolutions = {300};
    able.media = {{"iso_a4_210x297mm", 21000, 29700, 300}, {"iso_id-1_53.98x85.6mm", 5398, 8560, 0}};
    return able;
}

Code refusal(const IppAbilities& able, const CardShape& card = {}) {
    const auto plan = ippPlan(able, card);
    REQUIRE_FALSE(plan);
    CHECK(phaseOf(plan.error()) == Phase::before);
    return plan.error().code;
}

IppMessage sized(int width, int length) {
    IppMessage size(ippNew()), medium(ippNew());
    size.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", width);
    size.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", length);
    ippAddCollection(medium.get(), IPP_TAG_ZERO, "media-size", size.get());
    medium.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, "media-top-margin", 300);
    medium.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, "media-left-margin", 100);
    return medium;
}

}  // namespace

TEST_CASE("A card printer prints both sides of a card in PWG raster at its own resolution", "[printer][ipp]") {
    const auto plan = ippPlan(cardPrinter(), {}).value();
    CHECK(plan.media.name == "iso_id-1_53.98x85.6mm");
    CHECK(plan.upright);
    CHECK(plan.format == DocumentFormat::pwgRaster);
    CHECK(plan.sides == "two-sided-short-edge");
    CHECK(plan.dpi == 300);
}

TEST_CASE("The medium is chosen by its size, whatever it is called and whichever way it lies", "[printer][ipp]") {
    auto able = cardPrinter();
    able.media = {{"na_letter_8.5x11in", 21590, 27940, 0}, {"om_card_54x86mm", 5400, 8600, 0}};
    CHECK(ippPlan(able, {}).value().media.name == "om_card_54x86mm");
    able.media.push_back({"custom_credit_53.98x85.6mm", 5398, 8560, 300});
    CHECK(ippPlan(able, {}).value().media.name == "custom_credit_53.98x85.6mm");
    able.media.push_back({"custom_edge_53.98x85.6mm", 5398, 8560, 0});
    CHECK(ippPlan(able, {}).value().media.name == "custom_edge_53.98x85.6mm");
    able.media = {{"custom_lying_85.6x53.98mm", 8560, 5398, 0}};
    CHECK_FALSE(ippPlan(able, {}).value().upright);
    able.media = {{"custom_larger_54.6x85.6mm", 5460, 8560, 0}, {"iso_id-2_74x105mm", 7400, 10500, 0}};
    CHECK(refusal(able) == Code::configMediaMissing);
    able.media.clear();
    CHECK(refusal(able) == Code::configMediaMissing);
}

TEST_CASE("Two sides are printed in one job or not at all", "[printer][ipp]") {
    auto able = cardPrinter();
    able.sides = {"one-sided", "two-sided-long-edge"};
    CHECK(ippPlan(able, {}).value().sides == "two-sided-long-edge");
    able.sides = {"one-sided"};
    CHECK(refusal(able) == Code::configDuplexMissing);
    CHECK(ippPlan(able, {.sides = 1}).value().sides == "one-sided");
}

TEST_CASE("PDF goes to a printer that takes no raster in colour, and nothing to one that takes neither", "[printer][ipp]") {
    auto able = cardPrinter();
    able.rasterTypes = {"sgray_8", "black_1"};
    CHECK(ippPlan(able, {}).value().format == DocumentFormat::pdf);
    able.formats = {"image/pwg-raster"};
    CHECK(refusal(able) == Code::configFormatUnsupported);
    able.formats = {"image/jpeg", "application/octet-stream"};
    CHECK(refusal(able) == Code::configFormatUnsupported);
}

TEST_CASE("A face is made for the printer's resolution, never scaled to it", "[printer][ipp]") {
    auto able = cardPrinter();
    able.rasterResolutions = {300, 600};
    CHECK(ippPlan(able, {}).value().dpi == 600);
    able.usualResolution = 300;
    CHECK(ippPlan(able, {}).value().dpi == 300);
    CHECK(ippPlan(able, {.resolutions = {600}}).value().dpi == 600);
    able.rasterResolutions = {203, 1200};
    CHECK(refusal(able) == Code::configDpiUnsupported);
}

TEST_CASE("What stands in the way of a print is told before it is begun, by its reason", "[printer][ipp]") {
    auto able = cardPrinter();
    CHECK(demandIppReady(able));
    able.reasons = {"none", "media-low-warning", "marker-supply-low", "cover-open-report"};
    CHECK(demandIppReady(able));
    const auto refused = [&](const std::vector<std::string>& reasons) {
        able.reasons = reasons;
        const auto ready = demandIppReady(able);
        REQUIRE_FALSE(ready);
        CHECK(phaseOf(ready.error()) == Phase::before);
        return ready.error();
    };
    CHECK(refused({"media-empty"}).code == Code::feedHopperEmpty);
    CHECK(refused({"media-empty-error"}).detail == "Feed.HopperEmpty, before, media-empty-error");
    CHECK(refused({"paused", "cover-open"}).code == Code::coverOpen);
    CHECK(refused({"input-media-tray-feed-error"}).code == Code::feedMisfeed);
    able.reasons = {"unheard-of-error"};
    able.state = IPP_PSTATE_STOPPED;
    CHECK(demandIppReady(able).error().code == Code::deviceStopped);
    able.state = IPP_PSTATE_IDLE;
    able.accepts = false;
    CHECK(demandIppReady(able).error().code == Code::deviceStopped);
    able.accepts = true;
    able.markers = {{"waste", "waste-toner", 0}, {"YMCKO", "ribbon-wax", 3}};
    CHECK(demandIppReady(able));
    able.markers.push_back({"K", "ribbon-wax", 0});
    CHECK(demandIppReady(able).error().code == Code::ribbonEmpty);
}

TEST_CASE("The reasons of RFC 8011 are the troubles of this layer", "[printer][ipp]") {
    const std::pair<const char*, Trouble> known[] = {
        {"media-jam", Trouble::jamPrintPath},       {"cover-open", Trouble::coverOpen},
        {"door-open", Trouble::coverOpen},          {"interlock-open-error", Trouble::coverOpen},
        {"media-needed", Trouble::feedHopperEmpty}, {"output-area-full", Trouble::outputHopperFull},
        {"toner-empty", Trouble::ribbonEmpty},      {"marker-supply-empty-error", Trouble::ribbonEmpty},
        {"toner-low", Trouble::ribbonLow},          {"fuser-over-temp", Trouble::headOverTemp},
        {"shutdown", Trouble::linkNotFound},        {"marker-waste-full", Trouble::cleanRequired}};
    for (const auto& [reason, trouble] : known) {
        INFO(reason);
        REQUIRE(ippTrouble(reason));
        CHECK(*ippTrouble(reason) == trouble);
    }
    CHECK_FALSE(ippTrouble("none"));
    CHECK_FALSE(ippTrouble("-error"));
    CHECK(ippWarns("toner-low"));
    CHECK(ippWarns("cover-open-warning"));
    CHECK_FALSE(ippWarns("cover-open"));
    for (int i = 0; i <= static_cast<int>(Trouble::jobOfAnother); ++i) {
        const auto trouble = static_cast<Trouble>(i);
        if (const auto reason = ippReason(trouble); !reason.empty()) CHECK(ippTrouble(reason + "-error") == trouble);
    }
}

TEST_CASE("A medium's name tells its size in millimetres or inches", "[printer][ipp]") {
    const auto card = ippMediaNamed("iso_id-1_53.98x85.6mm").value();
    CHECK(card.width == 5398);
    CHECK(card.length == 8560);
    CHECK_FALSE(card.margin);
    CHECK(ippMediaNamed("na_letter_8.5x11in")->width == 21590);
    for (const char* none : {"", "_", "letter", "main", "custom_min_50x80mm", "x_1x", "x_axbmm", "x_-5x8mm", "x_5x8ft", "x_1e9x1mm",
                             "x_nanxnanmm", "x_99999x1mm", "x_0x0mm"})
        CHECK_FALSE(ippMediaNamed(none));
}

TEST_CASE("What a printer says of its media, resolutions and markers is read, and what makes no sense is left out", "[printer][ipp]") {
    auto answer = IppMessage::answerTo(IppMessage::request(IPP_OP_GET_PRINTER_ATTRIBUTES), IPP_STATUS_OK);
    const auto card = sized(5398, 8560), nothing = sized(-3, 0);
    const ipp_t* media[] = {card.get(), nothing.get()};
    ippAddCollections(answer.get(), IPP_TAG_PRINTER, "media-col-database", 2, media);
    answer.addTexts(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "media-supported", {"iso_id-1_53.98x85.6mm", "om_card_54x86mm", "nonsense"});
    ippAddResolution(answer.get(), IPP_TAG_PRINTER, "printer-resolution-supported", IPP_RES_PER_CM, 118, 118);
    ippAddResolution(answer.get(), IPP_TAG_PRINTER, "pwg-raster-document-resolution-supported", IPP_RES_PER_INCH, 300, 600);
    answer.addTexts(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "marker-types", {"ribbon-wax", "waste-toner"});
    answer.addNumbers(IPP_TAG_PRINTER, IPP_TAG_INTEGER, "marker-levels", {40});
    answer.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state", "no number");
    const auto received = IppMessage::decode(answer.encode()).value();
    const auto able = ippAbilities(received);
    REQUIRE(able.media.size() == 2);
    CHECK(able.media[0].margin == 300);
    CHECK(able.media[1].name == "om_card_54x86mm");
    CHECK(able.resolutions == std::vector<int>{300});
    CHECK(able.rasterResolutions.empty());
    REQUIRE(able.markers.size() == 1);
    CHECK(able.markers[0].level == 40);
    CHECK(able.state == IPP_PSTATE_IDLE);
    CHECK_FALSE(IppMessage::decode(ByteView(answer.encode()).first(40)));
}

TEST_CASE("Of a card's earlier jobs the completed one counts before one that runs, and that before a broken one", "[printer][ipp]") {
    const auto job = [](int id, const char* name, int state, bool begun) {
        IppJob made;
        made.id = id;
        made.name = name;
        made.state = state;
        made.begun = begun;
        return made;
    };
    const auto past = ippPast({job(1, "card", IPP_JSTATE_ABORTED, true), job(2, "card", IPP_JSTATE_COMPLETED, true),
                               job(3, "card", IPP_JSTATE_PENDING, false), job(4, "other", IPP_JSTATE_COMPLETED, true)},
                              "card");
    CHECK(past.completed->id == 2);
    CHECK(past.running->id == 3);
    CHECK(past.broken->id == 1);
    auto awaiting = job(5, "card", IPP_JSTATE_HELD, false);
    awaiting.documents = 0;
    CHECK(awaiting.awaitsDocument());
    CHECK(ippPast({job(3, "card", IPP_JSTATE_PROCESSING, true), awaiting}, "card").running->id == 3);
    awaiting.begun = true;
    CHECK_FALSE(awaiting.awaitsDocument());
    const auto untouched = ippPast({job(1, "card", IPP_JSTATE_CANCELED, false)}, "card");
    CHECK_FALSE(untouched.broken);
    CHECK_FALSE(ippPast({job(4, "other", IPP_JSTATE_COMPLETED, true)}, "card").completed);
}

TEST_CASE("A message with an attribute whose name begins with a NUL is no message", "[printer][ipp]") {
    auto message = IppMessage::request(IPP_OP_GET_PRINTER_ATTRIBUTES);
    message.addText(IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "sides", "one-sided");
    Bytes bytes = message.encode();
    REQUIRE(IppMessage::decode(bytes));
    const auto name = std::ranges::search(bytes, std::string_view("sides"));
    name.front() = 0;
    CHECK_FALSE(IppMessage::decode(bytes));
}

TEST_CASE("A message that ends within a member of a collection is no message", "[printer][ipp]") {
    const auto message = [](const std::string& value) {
        return *apdu::fromHex("0200000200000001"                            // version, operation, number
                              "0434000c73697a652d64656661756c740000"        // size-default begins
                              "4a0000000978696d656e73696f6e" + value +      // its member
                              "3700000000" "03");
    };
    REQUIRE(IppMessage::decode(message("2100000004000014e4")));
    CHECK_FALSE(IppMessage::decode(message("03")));
}
