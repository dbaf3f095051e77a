#include "printer/drivers/ipp_driver.h"
#include "printer/virtual_printer/ipp_loopback.h"
#include "printer/virtual_printer/pictures.h"
#include "tests/support/printer_bench.h"

using namespace printer;
using Where = BookedCard::Where;

namespace {

constexpr auto name = "41010500000001000001";

// A link that breaks: before or after the printer has seen the nth request, and for how many more it stays broken.
class TornLink : public IppLink {
  public:
    struct Tear {
        int at = 0;
        bool seen = false;
        int stays = 0;
        std::chrono::milliseconds takes{0};  // until each torn one is given up
    };
    TornLink(std::unique_ptr<IppLink> link, Tear tear) : link_(std::move(link)), tear_(tear) {}
    [[nodiscard]] const std::string& address() const override { return link_->address(); }
    Result<IppMessage> exchange(const IppMessage& request, ByteView document) override {
        const int number = ++count_;
        const bool torn = number >= tear_.at && number <= tear_.at + tear_.stays;
        if (torn) wait(tear_.takes);
        if (torn && !(tear_.seen && number == tear_.at)) return troubled(Trouble::linkDisconnected, Phase::during);
        auto answer = link_->exchange(request, document);
        if (torn) return troubled(Trouble::linkDisconnected, Phase::during);
        return answer;
    }
    void wait(std::chrono::milliseconds time) override { link_->wait(time); }
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override { return link_->now(); }

  private:
    std::unique_ptr<IppLink> link_;
    Tear tear_;
    int count_ = 0;
};

// Of a printer that gives its jobs no uuid; follows: the name of the job that has the number when it is asked for.
class NamingLink : public TornLink {
  public:
    NamingLink(std::unique_ptr<IppLink> link, std::string follows) : TornLink(std::move(link), {}), follows_(std::move(follows)) {}
    Result<IppMessage> exchange(const IppMessage& request, ByteView document) override {
        auto answer = TornLink::exchange(request, document);
        if (!answer) return answer;
        while (auto* uuid = answer->find("job-uuid")) ippDeleteAttribute(answer->get(), uuid);
        auto* told = answer->find("job-name");
        if (told && request.operation() == IPP_OP_GET_JOB_ATTRIBUTES) ippSetString(answer->get(), &told, 0, follows_.c_str());
        return answer;
    }

  private:
    std::string follows_;
};

struct Bench {
    explicit Bench(const BodyOptions& options = {.cards = 5}) : model(options, 300) {}

    Result<PrintResult> print(Earlier earlier = Earlier::none, std::function<bool()> cancelled = {}) {
        return IppDriver(std::make_unique<IppLoopback>(model, clock), "ipp:test", std::move(cancelled))
            .print(test::sampleFace(), name, earlier);
    }
    IppDriver driver() { return IppDriver(std::make_unique<IppLoopback>(model, clock), "ipp:test"); }
    Result<PrintResult> printTorn(TornLink::Tear tear, std::function<bool()> cancelled = {}) {
        return IppDriver(std::make_unique<TornLink>(std::make_unique<IppLoopback>(model, clock), tear), "ipp:test", std::move(cancelled))
            .print(test::sampleFace(), name, Earlier::none);
    }
    Result<PrintResult> printNamed(const std::string& follows) {
        return IppDriver(std::make_unique<NamingLink>(std::make_unique<IppLoopback>(model, clock), follows), "ipp:test")
            .print(test::sampleFace(), name, Earlier::none);
    }
    // The order is taken up again: it succeeds, unless the printer has no job of a print that may have been begun.
    void checkAgain(const Error& error) {
        const bool again = print(phaseOf(error) == Phase::before ? Earlier::none : Earlier::begun).has_value();
        CHECK(again == !model.engine().jobs().empty());
    }
    void act(const std::string& line) {
        const std::string said = operatorCommand(model.engine(), line);
        INFO(line << ": " << said);
        REQUIRE_FALSE(said.starts_with("error"));
    }
    void pass(int seconds) {
        for (; seconds > 0; --seconds) {
            clock.now += std::chrono::seconds(1);
            model.engine().advance(clock.now);
        }
    }
    [[nodiscard]] const BookedCard& card(std::size_t number) { return model.engine().body().books().at(number); }
    [[nodiscard]] int printed() {
        int count = 0;
        for (const auto& card : model.engine().body().books()) count += card.frontBegun;
        return count;
    }

    VirtualClock clock;
    IppModel model;
};

Error failed(const Result<PrintResult>& printed) {
    REQUIRE_FALSE(printed);
    return printed.error();
}

}  // namespace

TEST_CASE("A card printed over IPP carries both sides, resin bit by bit and colour unchanged", "[printer][ipp]") {
    Bench bench;
    REQUIRE(bench.print());
    const auto& card = bench.card(0);
    CHECK(card.where == Where::output);
    CHECK(card.frontBegun == 1);
    CHECK(card.backBegun == 1);
    for (const std::size_t number : {0U, 1U}) {
        const auto& side = test::sampleFace().images().sides[number];
        const auto printed = assemble(number == 0 ? card.front : card.back, side.colour.width(), side.colour.height());
        CHECK(printed.resin == side.resin);
        int wrong = 0;
        for (int y = 0; y < side.colour.height(); ++y)
            for (int x = 0; x < side.colour.width(); ++x) {
                const QRgb is = printed.colour.pixel(x, y) & RGB_MASK, colour = side.colour.pixel(x, y) & RGB_MASK;
                const QRgb wanted = side.resin.pixelIndex(x, y) == 1 ? 0xFFFFFFU : colour == 0 ? 0x010101U : colour;
                wrong += is != wanted ? 1 : 0;
            }
        CHECK(wrong == 0);
    }
    // The bytes of the card's job hold its number, and nothing of the person.
    const auto& job = bench.model.engine().jobs().front();
    CHECK(job.name == name);
    CHECK(job.user == "zhika");
    CHECK(job.state == IPP_JSTATE_COMPLETED);
    CHECK(job.impressions == 2);
}

TEST_CASE("A printer says over IPP for which resolution a face is to be made", "[printer][ipp]") {
    VirtualClock clock;
    IppModel fine({.cards = 1}, 600);
    CHECK(IppDriver(std::make_unique<IppLoopback>(fine, clock), "ipp:test").resolution().value() == 600);
    const auto refused = IppDriver(std::make_unique<IppLoopback>(fine, clock), "ipp:test").print(test::sampleFace(), name, Earlier::none);
    CHECK(failed(refused).code == Code::configDpiUnsupported);
    IppModel oneSided({.cards = 1, .duplex = false}, 300);
    CHECK(IppDriver(std::make_unique<IppLoopback>(oneSided, clock), "ipp:test").resolution().error().code == Code::configDuplexMissing);
}

TEST_CASE("Nothing is fed for a card that cannot be printed", "[printer][ipp]") {
    Bench bench({.cards = 0});
    CHECK(IppDriver(std::make_unique<IppLoopback>(bench.model, bench.clock), "").ready("").error().code == Code::feedHopperEmpty);
    const auto error = failed(bench.print());
    CHECK(error.code == Code::feedHopperEmpty);
    CHECK(error.detail == "Feed.HopperEmpty, before, media-empty-error");
    CHECK(bench.model.engine().jobs().empty());
    bench.act("cards 2");
    bench.act("cover open");
    CHECK(failed(bench.print()).code == Code::coverOpen);
    bench.act("ribbon ymcko 0");
    bench.act("cover close");
    CHECK(failed(bench.print()).code == Code::ribbonEmpty);
    CHECK(bench.printed() == 0);
}

TEST_CASE("What stops the printer while it prints is told, and the same order goes on with the same job", "[printer][ipp]") {
    Bench bench;
    bench.act("fault misfeed 1");
    const auto error = failed(bench.print());
    CHECK(error.code == Code::feedMisfeed);
    CHECK(phaseOf(error) == Phase::during);
    bench.act("cover open");
    bench.act("cover close");
    REQUIRE(bench.print(Earlier::begun));
    CHECK(bench.model.engine().jobs().size() == 1);
    CHECK(bench.printed() == 1);
}

TEST_CASE("A job of a card that was given up is withdrawn, and never printed on the next one", "[printer][ipp]") {
    constexpr auto next = "41010500000001000002";
    Bench bench;
    bench.act("fault misfeed 1");
    CHECK(failed(bench.print()).code == Code::feedMisfeed);
    CHECK(bench.driver().ready(name).error().code == Code::feedMisfeed);
    bench.act("cover open");
    for (const auto& refused : {bench.driver().ready(next).error(), failed(bench.driver().print(test::sampleFace(), next, Earlier::none))})
        CHECK(phaseOf(refused) == Phase::before);
    REQUIRE(bench.driver().withdraw(name));
    bench.act("cover close");
    bench.pass(60);
    CHECK(bench.printed() == 0);
    REQUIRE(bench.driver().withdraw(name));
    REQUIRE(bench.driver().print(test::sampleFace(), next, Earlier::none));
    CHECK(bench.printed() == 1);
}

TEST_CASE("While another job waits in the printer no card is printed, and it is named", "[printer][ipp]") {
    Bench bench;
    bench.model.engine().open("holiday \x1b[2J", "somebody", "urn:uuid:1");
    for (const auto& refused : {bench.driver().ready(name).error(), failed(bench.print())}) {
        CHECK(refused.code == Code::jobOfAnother);
        CHECK(refused.detail == "Job.OfAnother, before, 1 holiday ?[2J");
    }
    CHECK(bench.printed() == 0);
    REQUIRE(bench.model.engine().cancel(1));
    CHECK(bench.print());
}

TEST_CASE("A job that ended before anything was printed is known, and the card is printed", "[printer][ipp]") {
    Bench bench;
    REQUIRE(bench.model.engine().cancel(bench.model.engine().open(name, "zhika", "urn:uuid:1")));
    REQUIRE(bench.print(Earlier::begun));
    CHECK(bench.printed() == 1);
}

TEST_CASE("Of a card that was seen blank the printer's trouble of now is told, not that of before", "[printer][ipp]") {
    Bench bench;
    bench.act("fault cover 3");
    CHECK(failed(bench.print()).code == Code::coverOpen);
    bench.act("cover close");
    bench.pass(10);
    auto torn = std::make_unique<TornLink>(std::make_unique<IppLoopback>(bench.model, bench.clock), TornLink::Tear{5, false, 0});
    const auto error = failed(IppDriver(std::move(torn), "ipp:test").print(test::sampleFace(), name, Earlier::blank));
    CHECK(phaseOf(error) == Phase::before);
    CHECK(error.code == Code::linkDisconnected);
    CHECK(bench.printed() == 1);
}

TEST_CASE("The last card of the hopper is printed to its end", "[printer][ipp]") {
    Bench bench({.cards = 1});
    REQUIRE(bench.print());
    CHECK(bench.card(0).where == Where::output);
}

TEST_CASE("A card that was begun and spoiled is not printed again unless a person saw it blank", "[printer][ipp]") {
    Bench bench;
    bench.act("fault cover 3");
    const auto error = failed(bench.print());
    CHECK(error.code == Code::coverOpen);
    CHECK(phaseOf(error) == Phase::during);
    bench.act("cover close");
    bench.pass(10);
    CHECK(bench.card(0).where == Where::rejected);
    CHECK(failed(bench.print(Earlier::begun)).code == Code::jobAborted);
    CHECK(failed(bench.print(Earlier::none)).code == Code::jobAborted);
    CHECK(bench.printed() == 1);
    REQUIRE(bench.print(Earlier::blank));
    CHECK(bench.printed() == 2);
    // The job that completed counts from now on.
    CHECK(bench.print(Earlier::blank));
    CHECK(bench.printed() == 2);
}

TEST_CASE("Wherever the link breaks, the order that is taken up again prints one card", "[printer][ipp]") {
    for (const bool seen : {false, true})
        for (int at = 1; at <= 12; ++at)
            for (const int stays : {0, 500}) {
                INFO("request " << at << (seen ? " after" : " before") << " the printer saw it, for " << stays << " more");
                Bench bench;
                const auto torn = bench.printTorn({at, seen, stays});
                CHECK(bench.printed() <= 1);
                if (!torn) bench.checkAgain(torn.error());
                bench.pass(200);
                CHECK(bench.printed() <= 1);
                if (!torn && bench.model.engine().jobs().empty()) continue;
                CHECK(bench.printed() == 1);
                CHECK(bench.card(0).where == Where::output);
            }
}

TEST_CASE("A link that broke is given up by the clock, however long each question takes", "[printer][ipp]") {
    for (const int at : {6, 7}) {  // while the document is sent, and while the job is followed
        INFO("request " << at);
        Bench bench;
        const auto error = failed(bench.printTorn({at, false, 500, std::chrono::seconds(20)}));
        CHECK(phaseOf(error) == Phase::during);
        CHECK(bench.clock.now >= std::chrono::seconds(30));
        CHECK(bench.clock.now < std::chrono::seconds(150));
    }
}

TEST_CASE("Whoever cancels does not wait for a link that broke", "[printer][ipp]") {
    for (const int at : {6, 7}) {
        INFO("request " << at);
        Bench bench;
        int asked = 0;
        const auto error = failed(bench.printTorn({at, false, 500}, [&] { return ++asked > 1; }));
        CHECK(phaseOf(error) == Phase::during);
        CHECK(bench.clock.now < std::chrono::seconds(3));
    }
}

TEST_CASE("A printer that gives no uuid is believed by the name of the card's job, and no other job is taken for it", "[printer][ipp]") {
    Bench bench;
    REQUIRE(bench.printNamed(name));
    CHECK(bench.card(0).where == Where::output);
    Bench restarted;
    const auto error = failed(restarted.printNamed("another card"));
    CHECK(error.code == Code::jobForgotten);
    CHECK(phaseOf(error) == Phase::during);
}

TEST_CASE("A job that was begun before its whole document came is not taken for untouched", "[printer][ipp]") {
    for (const int stays : {0, 500}) {
        INFO("the link stays broken for " << stays << " more");
        Bench bench;
        bench.act("fault part-document 1");
        CHECK(phaseOf(failed(bench.printTorn({6, true, stays}))) == Phase::during);
        CHECK_FALSE(bench.print(Earlier::begun));
        bench.pass(200);
        CHECK(bench.printed() == 1);
        CHECK(bench.card(0).where == Where::rejected);
        CHECK(bench.model.engine().jobs().size() == 1);
    }
}

TEST_CASE("A job that the printer does not tell of may be printed once its document was sent", "[printer][ipp]") {
    Bench bench;
    bench.act("fault unplug 6; no-jobs 3; no-jobs 4");  // the answer to the document, and the two lists asked for after it
    const auto error = failed(bench.print());
    CHECK(error.code == Code::jobForgotten);
    CHECK(phaseOf(error) == Phase::during);
    REQUIRE(bench.print(Earlier::begun));
    CHECK(bench.printed() == 1);
    Bench refused;
    refused.act("fault unplug 5; no-jobs 3; no-jobs 4");  // the answer to the job that is made, before its document
    CHECK(phaseOf(failed(refused.print())) == Phase::before);
}

TEST_CASE("No second job is made while the first one, which awaits its document, cannot be canceled", "[printer][ipp]") {
    Bench bench;
    REQUIRE_FALSE(bench.printTorn({6, false, 500}));
    REQUIRE(bench.model.engine().jobs().size() == 1);
    bench.act("fault no-cancel 1");
    CHECK(phaseOf(failed(bench.print(Earlier::begun))) == Phase::during);
    CHECK(bench.model.engine().jobs().size() == 1);
    REQUIRE(bench.print(Earlier::begun));
    CHECK(bench.printed() == 1);
}

TEST_CASE("Answers that are lost, cut or garbled print no second card", "[printer][ipp]") {
    for (const char* kind : {"lost", "cut", "garbled", "unplug"})
        for (int at = 1; at <= 9; ++at) {
            INFO(kind << " " << at);
            Bench bench;
            bench.act("fault " + std::string(kind) + " " + std::to_string(at));
            const auto first = bench.print();
            if (!first) bench.checkAgain(first.error());
            bench.pass(200);
            CHECK(bench.printed() <= 1);
        }
}

TEST_CASE("A printer that knows nothing of a print that was begun is not given a second one", "[printer][ipp]") {
    Bench bench;
    const auto error = failed(bench.print(Earlier::begun));
    CHECK(error.code == Code::jobForgotten);
    CHECK(phaseOf(error) == Phase::during);
    CHECK(bench.model.engine().jobs().empty());
    REQUIRE(bench.print(Earlier::blank));
    CHECK(bench.printed() == 1);
}

TEST_CASE("A print is canceled on request, and what came onto the card is told", "[printer][ipp]") {
    Bench bench;
    int asked = 0;
    const auto error = failed(bench.print(Earlier::none, [&] { return ++asked > 6; }));
    CHECK(error.code == Code::jobCanceled);
    CHECK(phaseOf(error) == Phase::during);
    bench.pass(10);
    CHECK(bench.card(0).where == Where::rejected);
    Bench waiting;
    waiting.act("fault misfeed 1");
    CHECK(failed(waiting.print()).code == Code::feedMisfeed);
    CHECK(waiting.model.engine().cancel(1));
    CHECK_FALSE(waiting.model.engine().cancel(1));
}

TEST_CASE("A print that is canceled before its job is made, or waits, leaves the card as it was and says so", "[printer][ipp]") {
    Bench bench;
    const auto error = failed(bench.print(Earlier::none, [] { return true; }));
    CHECK(error.code == Code::jobWithdrawn);
    CHECK(phaseOf(error) == Phase::before);
    CHECK(bench.model.engine().jobs().empty());
    REQUIRE(bench.print());
    CHECK(bench.card(0).where == Where::output);
}

TEST_CASE("The virtual printer tells how long it is switched on, to whoever asks for it or for a job", "[printer][ipp]") {
    Bench bench;
    IppLoopback link(bench.model, bench.clock);
    const auto told = [&](ipp_op_t operation, const char* name) {
        auto request = IppMessage::request(operation);
        request.addText(IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", link.address());
        if (operation == IPP_OP_GET_JOB_ATTRIBUTES) request.addNumber(IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", 1);
        return link.exchange(request, {}).value().number(name);
    };
    CHECK(told(IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-up-time") == 1);
    bench.pass(90);
    CHECK(told(IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-up-time") == 91);
    REQUIRE(bench.print());
    CHECK(told(IPP_OP_GET_JOB_ATTRIBUTES, "job-printer-up-time") == told(IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-up-time"));
}

TEST_CASE("A power cut in the middle aborts the print, and its card goes to the reject box", "[printer][ipp]") {
    Bench bench;
    bench.act("fault power 3");
    const auto aborted = failed(bench.print());
    CHECK(aborted.code == Code::jobAborted);
    CHECK(phaseOf(aborted) == Phase::during);
    bench.pass(10);
    CHECK(bench.card(0).where == Where::rejected);
    CHECK(failed(bench.print(Earlier::begun)).code == Code::jobAborted);
    CHECK(bench.printed() == 1);
}

TEST_CASE("The virtual printer refuses what it cannot print and what it does not know", "[printer][ipp]") {
    Bench bench;
    IppLoopback link(bench.model, bench.clock);
    const auto say = [&](ipp_op_t operation, const std::function<void(IppMessage&)>& also, const Bytes& document = {}) {
        auto request = IppMessage::request(operation);
        request.addText(IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", link.address());
        also(request);
        return link.exchange(request, document).value().status();
    };
    const auto with = [](const char* attribute, const char* value) {
        return [=](IppMessage& request) { request.addText(IPP_TAG_JOB, IPP_TAG_KEYWORD, attribute, value); };
    };
    CHECK(say(IPP_OP_VALIDATE_JOB, with("media", "iso_a4_210x297mm")) == IPP_STATUS_ERROR_ATTRIBUTES_OR_VALUES);
    CHECK(say(IPP_OP_VALIDATE_JOB, with("sides", "inside-out")) == IPP_STATUS_ERROR_ATTRIBUTES_OR_VALUES);
    CHECK(say(IPP_OP_VALIDATE_JOB, with("media", "iso_id-1_53.98x85.6mm")) == IPP_STATUS_OK);
    CHECK(say(IPP_OP_PRINT_JOB, [](IppMessage&) {}, apdu::bytesOf("no raster")) == IPP_STATUS_ERROR_DOCUMENT_FORMAT_ERROR);
    CHECK(say(IPP_OP_PAUSE_PRINTER, [](IppMessage&) {}) == IPP_STATUS_ERROR_OPERATION_NOT_SUPPORTED);
    const auto seventh = [](IppMessage& request) { request.addNumber(IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", 7); };
    for (const auto operation : {IPP_OP_CANCEL_JOB, IPP_OP_GET_JOB_ATTRIBUTES, IPP_OP_SEND_DOCUMENT})
        CHECK(say(operation, seventh) == IPP_STATUS_ERROR_NOT_FOUND);
}
