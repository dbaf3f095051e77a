#include "app/ledger/papers.h"

#include <cstdlib>

#include "apdu/core/file.h"
#include "app/station/lost_place.h"
#include "app/store/clock.h"
#include "tests/support/stock_bench.h"

using namespace app;

namespace {

std::string wordsOf(const test::StockBench& bench, const Bytes& pdf) {
    const auto file = bench.bench.folder() / "paper.pdf", text = bench.bench.folder() / "paper.txt";
    REQUIRE(apdu::writeFileDurably(file, pdf));
    REQUIRE(std::system(("pdftotext -layout " + file.string() + " " + text.string()).c_str()) == 0);
    return test::readAll(text);
}

bool says(const std::string& words, const std::string& what) {
    return words.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("A receipt says by when, where, by whom and with what the card is collected", "[app][papers]") {
    test::StockBench bench;
    const auto order = bench.approved();
    const auto holder = bench.station().holders->load(bench.holder).value();
    const auto zh = collectionPaper(bench.station(), order.id, "zh", {"clerk", ""});
    INFO((zh ? "" : test::told(zh.error())));
    REQUIRE(zh);
    const auto words = wordsOf(bench, *zh);
    INFO(words);
    CHECK(says(words, holder.application.holder.name.reveal()));
    CHECK(says(words, "2026-11-24"));
    CHECK(says(words, "2026-12-09"));
    // Of a few characters a PDF gives back the radical they look like.
    CHECK(says(words, "郑州市公安局"));
    CHECK(says(words, "代为申领的监护"));
    const auto en = wordsOf(bench, collectionPaper(bench.station(), order.id, "en", {"clerk", ""}).value());
    INFO(en);
    CHECK(says(en, "not later than"));  // the digits behind it are drawn, and not given back
    CHECK(says(en, "the holder"));
    CHECK(collectionPaper(bench.station(), 99, "zh", {"clerk", ""}).error().code == Code::orderMissing);
    CHECK(collectionPaper(bench.station(), order.id, "zh", {"", ""}).error().code == Code::signerMissing);
}

TEST_CASE("The paper of a returned application lists all that is missing, in both languages, and there is none of another", "[app][papers]") {
    test::StockBench bench;
    const auto id = bench.approved().id;
    CHECK(missingPaper(bench.station(), id, "zh", {"clerk", ""}).error().code == Code::applicationNotReturned);
    const StoredApplicationStep step{0, id, "return_for_papers", "reviewer", "", {"identity", "residence"}, "the lease has ended"};
    REQUIRE(bench.station().applicationSteps->add(step, bench.holder));
    const auto name = bench.station().holders->load(bench.holder).value().application.holder.name.reveal();
    for (const auto* language : {"zh", "en"}) {
        const auto paper = missingPaper(bench.station(), id, language, {"clerk", ""});
        INFO((paper ? "" : test::told(paper.error())));
        REQUIRE(paper);
        const auto words = wordsOf(bench, *paper);
        INFO(words);
        CHECK(says(words, name));
        CHECK(says(words, "the lease has ended"));
        CHECK(says(words, "房屋租赁合同"));  // of a few characters a PDF gives back the radical they look like
        CHECK_FALSE(says(words, "one-inch"));
    }
    const auto en = wordsOf(bench, missingPaper(bench.station(), id, "en", {"clerk", ""}).value());
    CHECK(says(en, "proof of identity"));
    CHECK(says(en, "proof of residence"));
}

TEST_CASE("The receipt of a loss says since when the card is out of use, and when and where it was lost", "[app][papers]") {
    test::StockBench bench;
    bench.ready(50, 10);
    auto order = bench.approved();
    REQUIRE(takeStep(bench.station(), order, Step::intend, "issuance", [&]() -> Result<void> {
        order.chipSerial = bench.freshChip(), order.applicationSerial = "41010500000001000001";
        return {};
    }));
    CHECK(lossPaper(bench.station(), order.id, "en", {"clerk", ""}).error().code == Code::lostNotReported);
    const auto place = sealedLostPlace(bench.station(), order.applicationSerial, "bus seven").value();
    REQUIRE(bench.station().lost->add({order.applicationSerial, "clerk", "told by the holder", "2026-11-24T08:30:00Z", "lost", "2026-11-23", place}));
    const auto paper = lossPaper(bench.station(), order.id, "en", {"clerk", ""});
    INFO((paper ? "" : test::told(paper.error())));
    REQUIRE(paper);
    const auto words = wordsOf(bench, *paper);
    INFO(words);
    CHECK(says(words, localTime("2026-11-24T08:30:00Z")));  // the words before it come back with a ligature, on two lines
    CHECK(says(words, "is out of use"));
    CHECK(says(words, "bus seven"));
    CHECK(says(words, "bank"));
    CHECK(says(words, "own."));
    CHECK(lossPaper(bench.station(), 99, "en", {"clerk", ""}).error().code == Code::orderMissing);
}

TEST_CASE("The receipt of a loss sends to a bank, and says who bears a loss, only where the rules do", "[app][papers]") {
    test::StockBench bench;
    bench.ready(50, 10);
    auto order = bench.approved();
    REQUIRE(takeStep(bench.station(), order, Step::intend, "issuance", [&]() -> Result<void> {
        order.chipSerial = bench.freshChip(), order.applicationSerial = "41010500000001000001";
        return {};
    }));
    REQUIRE(bench.station().lost->add({order.applicationSerial, "clerk", "told by the holder", "2026-11-24T08:30:00Z"}));
    bench.station().regime.certificateFor.clear();
    bench.station().regime.articles.lossRisk.clear();
    const auto words = wordsOf(bench, lossPaper(bench.station(), order.id, "en", {"clerk", ""}).value());
    INFO(words);
    CHECK_FALSE(says(words, "bank"));
    CHECK_FALSE(says(words, "own."));
    CHECK(says(words, "out of use"));
    CHECK(says(wordsOf(bench, lossPaper(bench.station(), order.id, "zh", {"clerk", ""}).value()), "机关申请"));  // of a few characters a PDF gives back the radical they look like
}

TEST_CASE("Papers tell the time and the day it is here, not in Greenwich", "[app][papers]") {
    const char* before = std::getenv("TZ");
    const std::string zone = before ? before : "";
    setenv("TZ", "CST-8", 1);
    tzset();
    CHECK(localTime("2026-11-24T12:34:56Z") == "2026-11-24 20:34");
    CHECK(localDay("2026-11-24T16:00:00Z") == "2026-11-25");
    CHECK(localTime("").empty());
    test::StockBench bench;
    const auto order = bench.station().orders->add(bench.holder, "approved", "2026-11-24T16:00:00Z").value();
    CHECK(says(wordsOf(bench, collectionPaper(bench.station(), order, "zh", {"clerk", ""}).value()), "2026-11-25"));
    if (before)
        setenv("TZ", zone.c_str(), 1);
    else
        unsetenv("TZ");
    tzset();
}

TEST_CASE("The form of registration holds everything that was registered, for the holder to confirm", "[app][papers]") {
    test::StockBench bench;
    const auto holder = bench.station().holders->load(bench.holder).value().application.holder;
    for (const auto* language : {"zh", "en"}) {
        const auto paper = registrationPaper(bench.station(), bench.holder, language, {"clerk", ""});
        INFO((paper ? "" : test::told(paper.error())));
        REQUIRE(paper);
        const auto words = wordsOf(bench, *paper);
        for (const auto& text : {holder.name, holder.citizenNumber, holder.birthDate, holder.phone}) CHECK(says(words, text.reveal()));
    }
}

TEST_CASE("A shift's paper has its work, its blanks and its difference", "[app][papers]") {
    test::StockBench bench;
    bench.ready(50, 10);
    auto order = bench.approved();
    REQUIRE(bench.begin(order, bench.freshChip()));
    bench.step(order, {Step::proveChip, Step::print, Step::commit});
    REQUIRE(closeShift(bench.station(), {8, {"issuer", "supervisor"}, "one is missing"}));
    for (const auto* language : {"zh", "en"}) {
        const auto paper = shiftPaper(bench.station(), 0, language);
        INFO((paper ? "" : test::told(paper.error())));
        REQUIRE(paper);
        const auto words = wordsOf(bench, *paper);
        for (const auto* text : {"issuer", "supervisor", "one is missing", "-1"}) CHECK(says(words, text));
        CHECK(says(words, language == std::string("zh") ? "制证" : "making"));
    }
}
