#include "app/issuance/photo_demand.h"

#include "app/issuance/register_form.h"
#include "tests/support/applicant_form.h"
#include "tests/support/astronaut.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

// A desk where one applicant stands; they can be photographed.
struct Desk {
    Result<ImportReport> enter(const Bytes& photo, const ExemptionWish& any = {}) {
        const auto file = bench.folder() / "photo.jpg";
        REQUIRE(apdu::writeFileDurably(file, photo));
        return registerForm(*bench.station, test::applicantForm(), file, "clerk", parseDay("2026-11-24").value(), any);
    }
    [[nodiscard]] std::vector<AuditEntry> exemptions() const {
        return bench.station->auditRows->page({"", "photo exempted", "", "", ""}, 0, 10).value();
    }

    test::StationBench bench;
};

// Has nothing against any photo, and knows how many it saw.
class Counting : public PhotoExaminer {
  public:
    explicit Counting(int& seen) : seen_(seen) {}
    printer::Result<std::vector<printer::PhotoCheck>> failedBy(const Bytes&) override {
        ++seen_;
        return std::vector<printer::PhotoCheck>{};
    }

  private:
    int& seen_;
};

Bytes good() {
    return test::encoded(test::portraitOfAstronaut());
}

Bytes drawn() {
    return test::samplePhoto();
}

}  // namespace

TEST_CASE("A photo that passes the gate is registered, and nobody signs for it", "[app][photo_demand]") {
    Desk desk;
    const auto report = desk.enter(good(), {"medical", "chief"}).value();
    REQUIRE(report.accepted.size() == 1);
    CHECK_FALSE(desk.bench.station->holders->load(report.accepted.front().holder)->application.photoExemption);
    CHECK(desk.exemptions().empty());
}

TEST_CASE("A photo that does not pass the gate is refused by the engine, with what it does not pass", "[app][photo_demand]") {
    Desk desk;
    const auto report = desk.enter(drawn()).value();
    CHECK(report.accepted.empty());
    REQUIRE(report.refusals.size() == 1);
    const auto& refusal = report.refusals.front();
    CHECK(refusal.field == "photo");
    CHECK(refusal.rule == photoNotPassed);
    CHECK(refusal.article == "12");
    CHECK(refusal.detail == "faces 0");
    CHECK_FALSE(desk.bench.station->holders->load(1).has_value());
}

TEST_CASE("Somebody else signs for such a photo, and the record says who and why, the trail who", "[app][photo_demand]") {
    Desk desk;
    const auto report = desk.enter(drawn(), {"religious", "chief"}).value();
    REQUIRE(report.accepted.size() == 1);
    const auto exemption = desk.bench.station->holders->load(report.accepted.front().holder)->application.photoExemption;
    REQUIRE(exemption);
    CHECK(exemption->reason == "religious");
    CHECK(exemption->checks == std::vector<std::string>{"faces"});
    CHECK(exemption->by == "clerk");
    CHECK(exemption->second == "chief");
    const auto told = desk.exemptions();
    REQUIRE(told.size() == 1);
    CHECK(told.front().actor == "clerk, chief");
    CHECK(told.front().result == "faces");
}

TEST_CASE("Nobody signs for their own photo, for no reason, or for one that is none", "[app][photo_demand]") {
    Desk desk;
    for (const auto& wish : {ExemptionWish{"medical", "Clerk"}, ExemptionWish{"medical", {}}, ExemptionWish{"in a hurry", "chief"}})
        CHECK(desk.enter(drawn(), wish).error().code == Code::photoExemptionIncomplete);
    CHECK(desk.enter(drawn(), {"", "chief"})->accepted.empty());
    CHECK(desk.exemptions().empty());
    CHECK_FALSE(desk.bench.station->holders->load(1).has_value());
}

TEST_CASE("A signature for the photo makes good nothing else", "[app][photo_demand]") {
    Desk desk;
    CHECK(desk.enter(test::encoded(test::wall({300, 400})), {"medical", "chief"})->refusals.front().rule ==
          "photo.wrong_size");
    CHECK(desk.enter(apdu::bytesOf("no picture"), {"medical", "chief"})->refusals.front().rule == "photo.unreadable");
}

TEST_CASE("Without a gate no photo passes, and no signature helps", "[app][photo_demand]") {
    Desk desk;
    desk.bench.station->examiner = makePhotoExaminer("/nowhere");
    const auto report = desk.enter(good(), {"medical", "chief"}).value();
    REQUIRE(report.refusals.size() == 1);
    CHECK(report.refusals.front().rule == "photo.not_judged");
}

TEST_CASE("A file's photos are judged too: what they do not pass is told with the row, which is taken", "[app][photo_demand]") {
    test::StationBench bench;
    const auto report = bench.import(2);
    REQUIRE(report.accepted.size() == 2);
    for (const auto& row : report.accepted) {
        CHECK_FALSE(row.photo.passed());
        CHECK_FALSE(row.photo.detail().empty());
    }
}

TEST_CASE("A file's photo that does not pass is in the trail with who imported and who approved it, and with the record", "[app][photo_demand]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto trail = [&](const char* action) { return station.auditRows->page({"", action, "", "", ""}, 0, 10).value(); };
    const auto report = bench.import(2);
    REQUIRE(report.accepted.size() == 2);
    for (const auto& row : report.accepted) {
        CHECK(station.holders->load(row.holder)->application.photoFindings == row.photo.detail());
        CHECK(photoOf(station, station.orders->load(row.order).value())->findings == row.photo.detail());
    }
    REQUIRE(trail("photo not passed").size() == 2);
    CHECK(trail("photo approved").empty());
    const auto& first = report.accepted.front();
    REQUIRE(approveOrder(station, first.order, "chief", Confirmed::yes));
    REQUIRE(trail("photo approved").size() == 1);
    CHECK(trail("photo approved").front().actor == "chief");
    CHECK(trail("photo approved").front().result == first.photo.detail());
}

TEST_CASE("Of a file only the photos of those who are registered are judged", "[app][photo_demand]") {
    test::StationBench bench;
    int judged = 0;
    bench.station->examiner = std::make_unique<Counting>(judged);
    REQUIRE(bench.import(2).accepted.size() == 2);
    CHECK(judged == 2);
    const auto again = bench.import(3);
    REQUIRE(again.accepted.size() == 1);
    CHECK(judged == 3);
    CHECK(again.accepted.front().photo.detail().empty());
}

TEST_CASE("A photo that passes leaves nothing for who approves", "[app][photo_demand]") {
    Desk desk;
    const auto report = desk.enter(good()).value();
    REQUIRE(report.accepted.size() == 1);
    const auto order = desk.bench.station->orders->load(report.accepted.front().order).value();
    CHECK(photoOf(*desk.bench.station, order)->findings.empty());
    CHECK_FALSE(photoOf(*desk.bench.station, order)->exemption);
}

TEST_CASE("Each reason for taking a photo that does not pass has words in both languages", "[app][photo_demand]") {
    const auto texts = nlohmann::json::parse(test::resource("rules/intake.json"));
    const auto reasons = exemptionReasons(ZHIKA_SOURCE_DIR "/resources").value();
    CHECK(reasons.size() >= 2);
    for (const auto& reason : reasons)
        for (const auto* language : {"zh", "en"})
            CHECK_FALSE(texts.at("photo_exemption." + reason).at(language).at("cause").get<std::string>().empty());
}
