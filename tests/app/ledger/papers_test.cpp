#include "app/ledger/papers.h"

#include <cstdlib>

#include "apdu/core/file.h"
#include "app/station/lost_place.h"
#include "app/store/clock.h"
#include "tests/support/people_bench.h"
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

// Whoever signs in at a station that has people from now on.
Actor clerkShownAs(Station& station, const std::string& shown) {
    station.people = std::make_unique<People>(*station.database, *station.accounts, *station.audit, *station.vault, cardlib::ScryptCost{16, 1, 1});
    REQUIRE(station.people->addFirst("root", "", test::secret(test::goodPassword)));
    const auto root = station.people->signIn("root", test::secret(test::goodPassword));
    REQUIRE(root);
    REQUIRE(station.people->add({"login7", shown, {Role::clerk}}, test::secret(test::goodPassword), *root));
    const auto clerk = station.people->signIn("login7", test::secret(test::goodPassword));
    REQUIRE(clerk);
    return *clerk;
}

StoredOrder handedOver(test::StockBench& bench) {
    bench.ready(50, 10);
    auto order = bench.approved();
    REQUIRE(bench.begin(order, bench.freshChip()));
    bench.step(order, {Step::proveChip, Step::print, Step::commit, Step::beginActivation, Step::handOver});
    return order;
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

TEST_CASE("The paper of a returned application is made again when it was supplied since, and says so", "[app][papers]") {
    test::StockBench bench;
    const auto id = bench.station().orders->add(bench.holder, "returned", "2026-11-24T00:00:00Z").value();
    const StoredApplicationStep step{0, id, "return_for_papers", "reviewer", "", {"identity"}, "the lease has ended"};
    const auto returned = bench.station().applicationSteps->add(step, bench.holder);
    REQUIRE(returned);
    const auto told = [&] {
        const auto paper = missingPaper(bench.station(), id, "en", {"clerk", ""});
        INFO((paper ? "" : test::told(paper.error())));
        REQUIRE(paper);
        return wordsOf(bench, *paper);
    };
    const auto before = told();
    CHECK(says(before, "Please bring"));
    CHECK_FALSE(says(before, "Printed again"));
    auto order = bench.station().orders->load(id).value();
    REQUIRE(takeStep(bench.station(), order, Step::submit, "clerk", [&]() -> Result<void> {
        return bench.station().applicationSteps->add({0, id, "submit", "clerk", ""}, bench.holder).map([](const StoredApplicationStep&) {});
    }));
    const auto after = told();
    INFO(after);
    CHECK(says(after, "Printed again"));
    CHECK(says(after, "was missing"));
    CHECK(says(after, "proof of identity"));
    CHECK(says(after, "the lease has ended"));
    CHECK(says(after, localDay(returned->at)));
    CHECK_FALSE(says(after, "Please bring"));
}

TEST_CASE("Every paper of a station for training says that it is not valid, and no other does", "[app][papers]") {
    test::StockBench bench;
    const auto order = handedOver(bench);
    const auto place = sealedLostPlace(bench.station(), order.applicationSerial, "bus seven").value();
    REQUIRE(bench.station().lost->add({order.applicationSerial, "clerk", "told by the holder", "2026-11-24T08:30:00Z", "lost", "2026-11-23", place}));
    REQUIRE(bench.station().applicationSteps->add({0, order.id, "return_for_papers", "reviewer", "", {"identity"}}, bench.holder));
    const auto all = [&](const char* language) {
        auto& station = bench.station();
        const Signatures clerk{"clerk", ""};
        return std::vector{collectionPaper(station, order.id, language, clerk),      handOverPaper(station, order.id, language, clerk),
                           missingPaper(station, order.id, language, clerk),         lossPaper(station, order.id, language, clerk),
                           registrationPaper(station, bench.holder, language, clerk), shiftPaper(station, 0, language)};
    };
    for (const auto* language : {"zh", "en"}) {
        for (const bool training : {false, true}) {
            bench.station().identity.mark = training ? "TRAINING" : "";
            const auto papers = all(language);
            for (std::size_t i = 0; i < papers.size(); ++i) {
                INFO(language << ", paper " << i << (papers[i] ? "" : test::told(papers[i].error())));
                REQUIRE(papers[i]);
                const auto words = wordsOf(bench, *papers[i]);
                CHECK(says(words, "NOT VALID") == training);
                CHECK(says(words, "培训") == training);
            }
        }
    }
}

TEST_CASE("Papers name who works here as people know them, and by the records' name who has no account", "[app][papers]") {
    test::StockBench bench;
    const auto order = handedOver(bench);
    const auto clerk = clerkShownAs(bench.station(), "Clara Example");
    const auto signedPaper = handOverPaper(bench.station(), order.id, "en", {clerk, ""});
    INFO((signedPaper ? "" : test::told(signedPaper.error())));
    REQUIRE(signedPaper);
    const auto words = wordsOf(bench, *signedPaper);
    INFO(words);
    CHECK(says(words, "Clara Example"));
    CHECK_FALSE(says(words, "login7"));
    REQUIRE(bench.station().applicationSteps->add({0, order.id, "return_for_papers", "LOGIN7", "", {"identity"}}, bench.holder));
    CHECK(says(wordsOf(bench, missingPaper(bench.station(), order.id, "en", {clerk, ""}).value()), "Clara Example"));
    REQUIRE(bench.station().lost->add({order.applicationSerial, "old colleague", "told by the holder", "2026-11-24T08:30:00Z"}));
    CHECK(says(wordsOf(bench, lossPaper(bench.station(), order.id, "en", {clerk, ""}).value()), "old colleague"));
    CHECK(says(wordsOf(bench, shiftPaper(bench.station(), 0, "en").value()), "issuer"));
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
