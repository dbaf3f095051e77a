#include "printer/photo/photo_limits.h"

#include <nlohmann/json.hpp>

#include "printer/photo_sight/face_finder.h"
#include "printer/photo_sight/jpeg_quality.h"
#include "tests/support/catch.h"
#include "tests/support/photo_bench.h"

using namespace printer;

namespace {

nlohmann::json limits() {
    return nlohmann::json::parse(test::gateLimits());
}

}  // namespace

TEST_CASE("Each check of the photo gate says in both languages what is wrong on the side on which it can fail, and names its source",
          "[printer][photo]") {
    const auto every = limits();
    for (const auto& check : every.at("checks")) {
        INFO(check.at("id"));
        CHECK_FALSE(check.at("source").get<std::string>().empty());
        for (const char* language : {"zh", "en"}) {
            CHECK_FALSE(check.at(language).at("name").get<std::string>().empty());
            const bool whole = check.at("id") == "eyes";  // more than two are never found
            for (const auto& [bound, side] : {std::pair("min", "below"), std::pair("max", "above")})
                for (const char* part : {"cause", "remedy"})
                    if (check.contains(bound) && !(whole && side == std::string("above")))
                        CHECK_FALSE(check.at(side).at(language).at(part).get<std::string>().empty());
        }
    }
}

TEST_CASE("Limits that lack a check, or make no sense, are refused with what is wrong", "[printer][photo]") {
    CHECK(parsePhotoLimits(test::gateLimits()));
    auto lacking = limits();
    lacking["checks"].erase(lacking["checks"].size() - 1);
    CHECK(parsePhotoLimits(lacking.dump()).error().detail == "compression");
    auto twice = limits();
    twice["checks"].push_back(twice["checks"][0]);
    CHECK(parsePhotoLimits(twice.dump()).error().detail == "faces");
    auto unknown = limits();
    unknown["checks"].push_back({{"id", "smile"}});
    CHECK(parsePhotoLimits(unknown.dump()).error().detail == "checks");
    auto empty = limits();
    empty["photo"]["width"] = 0;
    CHECK(parsePhotoLimits(empty.dump()).error().code == Code::photoLimitsUnreadable);
    CHECK(parsePhotoLimits("{").error().code == Code::photoLimitsUnreadable);
}

TEST_CASE("A detector whose data are not installed is named", "[printer][photo]") {
    auto elsewhere = parsePhotoLimits(test::gateLimits()).value();
    elsewhere.cascades = "/nowhere";
    const auto opened = FaceFinder::open(elsewhere);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Code::photoDetectorMissing);
    CHECK(opened.error().detail.starts_with("haarcascade_"));
}

TEST_CASE("A module of the photo gate that is not there is named", "[printer][photo]") {
    const auto opened = openPhotoGate(test::gateLimits(), "libzhika_nowhere.so");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Code::photoModuleMissing);
    CHECK(opened.error().detail.starts_with("libzhika_nowhere.so: "));
}

TEST_CASE("The quality of a JPEG is read from its tables, exactly as it was written", "[printer][photo]") {
    test::needGraphics();
    const QImage picture = test::wall({64, 64});
    for (const int quality : {1, 10, 20, 49, 50, 51, 70, 75, 90, 95, 100}) {
        INFO(quality);
        CHECK(jpegQuality(test::encoded(picture, "JPEG", quality)) == quality);
    }
    CHECK(jpegQuality(test::encoded(picture, "PNG")) == 100);
    CHECK(jpegQuality({}) == 100);
    apdu::Bytes cut = test::encoded(picture, "JPEG", 30);
    cut.resize(40);
    CHECK(jpegQuality(cut) == 100);
}
