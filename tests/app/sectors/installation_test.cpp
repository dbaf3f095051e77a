#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/app/sectors/sector_files.h"

using namespace app;
using nlohmann::json;

namespace {

// Code and detail of the innermost error.
std::string innermost(const Error& error) {
    const auto* card = std::get_if<cardlib::Error>(&error.cause);
    return card ? nameOf(card->code) + ": " + card->detail : nameOf(error.code) + ": " + error.detail;
}

std::string refusal(Station& station, const std::string& text) {
    const auto installed = installSector(station, text, "keeper");
    return installed ? "" : innermost(installed.error());
}

}  // namespace

TEST_CASE("A new station trusts seven departments and has their first sector profiles, signed by the embedded keys",
          "[app][sectors]") {
    test::StationBench bench;
    REQUIRE(bench.station->departments.size() == 7);
    for (const auto& department : bench.station->departments) {
        const auto sector = bench.station->sectors->newest(department.id).value();
        REQUIRE(sector);
        CHECK(sector->version == 1);
        CHECK(sector->key.origin == "embedded");
        CHECK(sector->key.pem == bench.station->vault->publicPem(cardlib::sectorSigner(department.id)).value());
    }
    CHECK(bench.station->profile.applications.size() == 8);
    // The layout's key is booked too.
    CHECK(bench.station->audit->verify(bench.station->vault->publicPem("station").value()).value() == 8);
}

TEST_CASE("A department's new version is taken, survives the station's restart and makes the next cards",
          "[app][sectors]") {
    test::StationBench bench;
    const std::string before = bench.station->profile.hash;
    json larger = test::sectorVersion("health", 2);
    larger["/trees/cos/files/1/size"_json_pointer] = 140;
    const std::string text = test::signedBy(*bench.station, larger, "health");
    const auto installed = installSector(*bench.station, text, "keeper");
    INFO((installed ? "" : test::told(installed.error())));
    REQUIRE(installed);
    CHECK(installed->fresh);
    CHECK(bench.station->profile.hash != before);
    CHECK_FALSE(installSector(*bench.station, text, "keeper")->fresh);
    bench.open();
    const auto& health = *findApplication(bench.station->profile, "health");
    CHECK(findFile(health, "data")->size == 140);
    CHECK(bench.station->sectors->newest("health").value()->version == 2);
    CHECK(bench.station->sectors->version("health", 1).value());

    auto card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    REQUIRE(makeChip(*bench.station, bench.approvedOrder(), session));
    const auto contents = readCard(session, *bench.station->vault, bench.station->profile);
    CHECK(contents->files.at("health").at("header").front() == 2);
    CHECK(contents->files.at("education").at("header").front() == 1);
    const auto pem = bench.station->vault->publicPem("station").value();
    CHECK(bench.station->audit->verify(pem));
    CHECK(bench.station->events->verify(pem));
}

TEST_CASE("A file that is examined tells what would be other on the next cards, and changes nothing", "[app][sectors]") {
    using Of = SectorDifference::Of;
    test::StationBench bench;
    Station& station = *bench.station;
    json next = test::sectorVersion("health", 2);
    next["/trees/cos/files/1/size"_json_pointer] = 140;
    next["/entitlements/2/title"_json_pointer] = "传染病";
    next["entitlements"].push_back({{"flag", "09"}, {"title", "体检"}});
    const std::string text = test::signedBy(station, next, "health");
    const std::string hash = station.profile.hash;
    const auto offer = examineSector(station, text, "keeper");
    INFO((offer ? "" : test::told(offer.error())));
    REQUIRE(offer);
    CHECK(offer->before == 1);
    CHECK(offer->sector.version == 2);
    CHECK_FALSE(offer->known);
    CHECK(offer->differences == std::vector<SectorDifference>{{Of::entitlement, "03", "传染病防治", "传染病"},
                                                              {Of::entitlement, "09", "", "体检"},
                                                              {Of::file, "data", "0816 160 F1/F5", "0816 140 F1/F5"}});
    CHECK(station.profile.hash == hash);
    CHECK(station.sectors->newest("health").value()->version == 1);
    REQUIRE(installSector(station, offer->sector.content, "keeper"));
    CHECK(examineSector(station, text, "keeper")->known);
    CHECK(examineSector(station, station.sectors->version("health", 1).value()->content, "keeper")->known);
    CHECK(examineSector(station, "{", "keeper").error().code == Code::sectorRefused);
}

TEST_CASE("A station open twice makes cards with what the other installed once it follows", "[app][sectors]") {
    test::StationBench bench;
    const std::string text = test::signedVersion(*bench.station, "health", 2);
    const std::string before = bench.station->profile.hash;
    REQUIRE(installSector(*bench.station, text, "keeper"));
    const std::string after = bench.station->profile.hash;
    bench.station->profile.hash = before;
    REQUIRE(followSectors(*bench.station));
    CHECK(bench.station->profile.hash == after);
}

TEST_CASE("An older version, the same version with other content, and another department's signature are refused",
          "[app][sectors]") {
    test::StationBench bench;
    Station& station = *bench.station;
    REQUIRE(installSector(station, test::signedVersion(station, "education", 3), "keeper"));
    CHECK(refusal(station, test::signedVersion(station, "education", 2)) ==
          "app.sectorDowngrade: education 2, installed is 3");
    json other = test::sectorVersion("education", 3);
    other["remark"] = "other";
    CHECK(refusal(station, test::signedBy(station, other, "education")) == "app.sectorVersionTaken: education 3");
    CHECK_THAT(refusal(station, test::signedBy(station, test::sectorVersion("education", 4), "health")),
               Catch::Contains("cardlib.documentSignerUnknown: education"));
    CHECK(refusal(station, test::sectorVersion("education", 4).dump()) == "cardlib.documentUnsigned: education");
    json stranger = test::sectorVersion("education", 1);
    stranger["department"] = "railways";
    CHECK(refusal(station, test::signedBy(station, stranger, "education")) == "app.departmentUnknown: railways");
    CHECK(refusal(station, "{") ==
          "cardlib.documentMalformed: a JSON object of at most 1 MiB, nested at most 16 deep");
    CHECK(station.sectors->newest("education").value()->version == 3);
}

TEST_CASE("A profile that breaks a rule, a vector or the composed card, or names a key the vault has not, is refused",
          "[app][sectors]") {
    test::StationBench bench;
    Station& station = *bench.station;
    const std::string before = station.profile.hash;
    const struct {
        const char* place;
        json value;
        const char* told;
    } faults[] = {{"/trees/cos/keys/3/master", "health/39-02", "cardlib.sectorNotAllowed: education /keys/3/master"},
                  {"/vectors/keys/0/kcv", "000000", "cardlib.sectorVectorFailed: education /vectors/keys/0"},
                  {"/trees/cos/files/1/fid", "0316", "cardlib.profileInvalid: /applications/2/files/1/fid"},
                  {"/trees/cos/keys/3/master", "education/39-09", "education/39-09"}};
    for (const auto& fault : faults) {
        json changed = test::sectorVersion("education", 2);
        changed[json::json_pointer(fault.place)] = fault.value;
        INFO(fault.place);
        CHECK_THAT(refusal(station, test::signedBy(station, changed, "education")), Catch::Contains(fault.told));
    }
    CHECK(station.profile.hash == before);
    CHECK(station.sectors->newest("education").value()->version == 1);
}

TEST_CASE("While a card is half made with the old version no new one is taken", "[app][sectors]") {
    test::StationBench bench;
    auto card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    reader.pullAt(60, cardlib::InProcessReader::Pull::afterCommand);
    const auto order = bench.approvedOrder();
    REQUIRE_FALSE(makeChip(*bench.station, order, session));
    const std::string text = test::signedVersion(*bench.station, "housing", 2);
    CHECK(refusal(*bench.station, text) == "app.cardsInWork: order " + std::to_string(order));
    reader.insert();
    REQUIRE(makeChip(*bench.station, order, session));
    CHECK(refusal(*bench.station, text).empty());
}

TEST_CASE("A department's new key is taken by two people, and from then on the old one signs nothing",
          "[app][sectors]") {
    test::StationBench bench;
    Station& station = *bench.station;
    // The key of health plays the new key of education.
    const std::string pem = station.vault->publicPem("sector/health").value();
    for (const auto& [by, second] : {std::pair{"keeper", "keeper"}, {"keeper", ""}, {"", "auditor"}})
        CHECK(trustDepartment(station, "education", pem, by, second).error().code == Code::trustIncomplete);
    CHECK(trustDepartment(station, "railways", pem, "keeper", "auditor").error().code == Code::departmentUnknown);
    CHECK(innermost(trustDepartment(station, "education", "no key", "keeper", "auditor").error()) ==
          "cardlib.keyMalformed: public key");
    REQUIRE(trustDepartment(station, "education", pem, "keeper", "auditor"));
    CHECK_THAT(refusal(station, test::signedVersion(station, "education", 2)),
               Catch::Contains("cardlib.documentSignerUnknown"));
    CHECK(refusal(station, test::signedBy(station, test::sectorVersion("education", 2), "health")).empty());
    bench.open();
    CHECK(bench.station->sectors->version("education", 1).value()->key.origin == "embedded");
}

TEST_CASE("A sector profile that was changed in the store opens no station", "[app][sectors]") {
    test::StationBench bench;
    auto& store = bench.station->database->handle();
    CHECK_THROWS(store.exec("UPDATE sector_profile SET version = 7"));
    CHECK_THROWS(store.exec("DELETE FROM sector_profile"));
    store.exec(
        "DROP TRIGGER sector_profile_stays;"
        "UPDATE sector_profile SET content = replace(content, '\"write\":\"F5\"', '\"write\":\"F1\"')"
        " WHERE department = 'health'");
    bench.station.reset();
    const auto opened = Station::open(bench.home(), ZHIKA_SOURCE_DIR "/resources");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Code::profileUnusable);
    CHECK(std::get<cardlib::Error>(opened.error().cause).code == cardlib::Code::documentSignatureWrong);
}

TEST_CASE(
    "A department that signs for itself is trusted at setup by the key it gave, and only with a profile it signed",
    "[app][sectors]") {
    test::StationBench bench;
    const auto folder = bench.folder() / "departments";
    std::filesystem::create_directory(folder);
    const std::string pem = bench.station->vault->publicPem("sector/health").value();
    std::ofstream(folder / "health.pem") << pem;
    std::ofstream(folder / "health.json") << test::signedVersion(*bench.station, "health", 5);
    bench.station.reset();
    SetupOptions options{
        bench.folder() / "other", ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", "410105000000", "08", ""};
    options.departments = folder;
    const auto made = setUpStation(options);
    INFO((made ? "" : test::told(made.error())));
    REQUIRE(made);
    {
        const auto station = Station::open(options.home, options.resources).value();
        const auto health = station->sectors->newest("health").value();
        CHECK(health->version == 5);
        CHECK(health->key.pem == pem);
        CHECK(health->key.origin == "department");
        CHECK(station->sectors->newest("education").value()->key.origin == "embedded");
    }
    std::ofstream(folder / "health.json") << test::resource("sectors/health.json");
    options.home = bench.folder() / "third";
    CHECK(innermost(setUpStation(options).error()) == "cardlib.documentUnsigned: health");
}
