#include "app/station/layout_installation.h"

#include <nlohmann/json.hpp>

#include "app/station/setup.h"
#include "app/station/specimen_face.h"
#include "cardlib/crypto/sm2.h"
#include "cardlib/seal/signed_document.h"
#include "printer/face/face_images.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;
using nlohmann::json;

namespace {

const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";

struct Place {
    Place() {
        test::needGraphics();
        REQUIRE(setUpStation({folder.path() / "home", resources, "zhengzhou-2013", "410105000000", "07", ""}));
        open();
    }
    void open() {
        station.reset();
        station = Station::open(folder.path() / "home", resources).value();
    }
    std::string drawn() {
        auto content = specimenFace(resources).value();
        const auto face = station->studio->face(content.texts, content.portrait.picture, content.qr);
        return face ? face->images().layout + " " + std::to_string(face->images().layoutVersion)
                    : nameOf(face.error().code) + " " + face.error().detail;
    }
    std::string installing(const std::string& text) {
        const auto installed = installLayout(*station, text, "keeper");
        if (installed) return installed->fresh ? "fresh" : "known";
        const auto* cause = std::get_if<printer::Error>(&installed.error().cause);
        return nameOf(installed.error().code) + (cause ? " " + nameOf(cause->code) + " " + cause->detail : "");
    }
    test::TemporaryFolder folder;
    std::shared_ptr<Station> station;
};

std::string version(int number, const std::string& name = "zhengzhou-2013") {
    json layout = json::parse(test::resource("layouts/" + name + ".json"));
    layout["version"] = number;
    return layout.dump();
}

}  // namespace

TEST_CASE("A new station prints by the regime's layout, which its issuer's key signed", "[app][layout]") {
    Place place;
    CHECK(place.drawn() == "zhengzhou-2013 1");
    const auto key = place.station->layouts->trusted().value().value();
    CHECK(key.pem == place.station->vault->publicPem("issuer").value());
    CHECK(key.origin == "embedded");
}

TEST_CASE("An unsigned layout, a changed one and one signed by a stranger do not print", "[app][layout]") {
    Place place;
    CHECK(place.installing(version(2)) == "app.layoutRefused printer.layoutUntrusted cardlib.documentUnsigned");
    const std::string text = signLayout(*place.station, version(2), "keeper").value();
    json changed = json::parse(text);
    changed["sides"][0]["elements"][0]["box"] = {0, 0, 85, 53};
    CHECK(place.installing(changed.dump()) ==
          "app.layoutRefused printer.layoutUntrusted cardlib.documentSignatureWrong");
    const auto stranger = cardlib::sm2Generate();
    auto document = cardlib::parseSignedDocument(version(2)).value();
    document.signature = cardlib::DocumentSignature{
        cardlib::sm2KeyReference(cardlib::sm2PublicPem(stranger).value()).value(),
        cardlib::sm2Sign(stranger, apdu::bytesOf(document.content)).value()};
    CHECK_THAT(place.installing(encodeSignedDocument(document)),
               Catch::StartsWith("app.layoutRefused printer.layoutUntrusted cardlib.documentSignerUnknown"));
    CHECK(place.drawn() == "zhengzhou-2013 1");
}

TEST_CASE("A layout that was changed in the store does not print, and everything else goes on", "[app][layout]") {
    Place place;
    auto stored = place.station->layouts->current().value().value();
    stored.content.replace(stored.content.find("#15406E"), 7, "#15406F");
    REQUIRE(place.station->layouts->add(stored));
    place.open();
    CHECK(place.drawn() == "printer.layoutUntrusted cardlib.documentSignatureWrong");
    CHECK(place.station->audit);
    CHECK(place.installing(signLayout(*place.station, version(2), "keeper").value()) == "fresh");
    CHECK(place.drawn() == "zhengzhou-2013 2");
}

TEST_CASE("A station without a layout says so until one is installed", "[app][layout]") {
    const test::TemporaryFolder folder;
    auto database = Database::open(folder.path() / "empty.db", resources / "migrations/station").value();
    Layouts layouts(*database);
    CHECK(trustedLayout(layouts).error().detail == "none is installed");
    CHECK(trustedLayout(layouts, version(1)).error().detail == "no key is trusted");
}

TEST_CASE("A signed layout is installed, prints at once, and an older version is refused", "[app][layout]") {
    Place place;
    const std::string second = signLayout(*place.station, version(2), "keeper").value();
    CHECK(place.installing(second) == "fresh");
    CHECK(place.installing(second) == "known");
    CHECK(place.drawn() == "zhengzhou-2013 2");
    CHECK(place.installing(signLayout(*place.station, version(1), "keeper").value()) == "app.layoutDowngrade");
    json other = json::parse(version(2));
    other["sides"][1]["elements"][1]["repeat"] = 12;
    CHECK(place.installing(signLayout(*place.station, other.dump(), "keeper").value()) == "app.layoutVersionTaken");
    CHECK(place.installing(signLayout(*place.station, version(1, "national-2016"), "keeper").value()) == "fresh");
    place.open();
    CHECK(place.drawn() == "national-2016 1");
    CHECK(place.station->identity.layout == "national-2016");
}

TEST_CASE("Whoever installs a layout is told what the text demands and it does not show", "[app][layout]") {
    Place place;
    const auto installed = [&](const std::string& text) { return installLayout(*place.station, signLayout(*place.station, text, "keeper").value(), "keeper").value(); };
    CHECK(installed(version(2)).content.says == Says::may);
    json blind = json::parse(version(3));
    for (auto& side : blind["sides"])
        std::erase_if(side["elements"].get_ref<json::array_t&>(), [](const json& element) { return element.value("bind", "") == "household_address"; });
    const auto told = installed(blind.dump());
    CHECK(told.fresh);
    CHECK(told.content.lacks == std::vector<std::string>{"household_address"});
}

TEST_CASE("A layout into which the specimen does not fit is not signed", "[app][layout]") {
    Place place;
    json narrow = json::parse(version(2));
    for (auto& element : narrow["sides"][1]["elements"])
        if (element["id"] == "number") element["box"][2] = 20;
    const auto refused = signLayout(*place.station, narrow.dump(), "keeper");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::layoutRefused);
    CHECK(std::get<printer::Error>(refused.error().cause).code == printer::Code::textTooLong);
}

TEST_CASE("Two people hand the trust in layouts to another key", "[app][layout]") {
    Place place;
    const auto key = cardlib::sm2Generate();
    const std::string pem = cardlib::sm2PublicPem(key).value();
    CHECK(trustLayoutSigner(*place.station, pem, "one", "one").error().code == Code::trustIncomplete);
    CHECK(trustLayoutSigner(*place.station, "no key", "one", "two").error().code == Code::layoutRefused);
    REQUIRE(trustLayoutSigner(*place.station, pem, "one", "two"));
    CHECK_THAT(place.installing(signLayout(*place.station, version(2), "keeper").value()),
               Catch::Contains("documentSignerUnknown"));
    CHECK(place.drawn() == "zhengzhou-2013 1");
}
