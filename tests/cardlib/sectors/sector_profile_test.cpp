#include "cardlib/sectors/sector_profile.h"

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "cardlib/keys/embedded_vault.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/sectors/sector_rules.h"
#include "cardlib/sectors/sector_vectors.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace cardlib;
using nlohmann::json;

namespace {

const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";

const std::vector<Department>& departments() {
    static const auto all = readDepartments(resources / "sectors").value();
    return all;
}

json educationJson() {
    return json::parse(test::resource("sectors/education.json"));
}

// Two departments with their signing keys, and one of their masters.
struct Signers {
    Signers() {
        const auto pin = apdu::SecretBytes::copyOf(apdu::bytesOf("bench-pin"));
        const auto path = folder.path() / "vault";
        vault = provisionEmbeddedVault(path, pin, {{Cipher::sm4, "education/39-01"}},
                                       {"sector/education", "sector/health"})
                    .and_then([&] { return openEmbeddedVault(path, pin); })
                    .value();
    }
    std::string pemOf(const char* signer) { return vault->publicPem(signer).value(); }
    SectorProfile signedEducation() {
        return signSectorProfile(parseSectorProfile(educationJson().dump()).value(), *vault, "sector/education")
            .value();
    }
    Code refusalOf(const std::string& text, const char* signer = "sector/education") {
        const auto sector = parseSectorProfile(text);
        if (!sector) return sector.error().code;
        return checkSectorSignature(*sector, pemOf(signer)).error().code;
    }

    test::TemporaryFolder folder;
    std::unique_ptr<KeyVault> vault;
};

// What the rules say of a changed profile of education, composed for SM4 cards or for storage cards.
std::string problems(const json& sector, const char* base = "zhengzhou-permit-1") {
    SectorTexts texts = readShippedSectors(resources / "sectors").value();
    texts[0] = sector.dump();
    const auto profile = readProfile(resources / "profiles", base, texts);
    if (!profile) return profile.error().detail;
    const auto allowed = allowSector(parseSectorProfile(sector.dump()).value(), departments().front(), *profile);
    return allowed ? "" : allowed.error().detail;
}

}  // namespace

TEST_CASE("Every department's sector profile as shipped keeps the rules and its own vectors, on every kind of card",
          "[cardlib][sectors]") {
    Signers signers;
    REQUIRE(departments().size() == 7);
    const auto texts = readShippedSectors(resources / "sectors").value();
    for (const auto* name : {"zhengzhou-permit-1", "zhengzhou-permit-1-3des", "zhengzhou-permit-1-gp",
                             "zhengzhou-permit-1-gp-scp02", "zhengzhou-permit-1-storage"}) {
        const auto profile = readProfile(resources / "profiles", name, texts).value();
        CHECK(profile.applications.size() == 8);
        for (std::size_t i = 0; i < departments().size(); ++i) {
            const auto sector = parseSectorProfile(texts[i]).value();
            INFO(name << " " << sector.department);
            CHECK(checkSector(sector, departments()[i], profile).empty());
            CHECK(runSectorVectors(sector, *signers.vault, profile.cipher));
        }
    }
}

TEST_CASE("A sector profile signed by its department is read back as the same and holds", "[cardlib][sectors]") {
    Signers signers;
    const SectorProfile sector = signers.signedEducation();
    const std::string text = encodeSignedDocument(sector);
    const auto again = parseSectorProfile(text).value();
    CHECK(again.content == sector.content);
    CHECK(again.hash == sector.hash);
    CHECK(encodeSignedDocument(again) == text);
    CHECK(checkSectorSignature(again, signers.pemOf("sector/education")));
    // Blanks and the order of members are nobody's statement.
    CHECK(checkSectorSignature(parseSectorProfile(json::parse(text).dump(4)).value(),
                               signers.pemOf("sector/education")));
}

TEST_CASE("A sector profile that was changed, signed by another or not at all is refused", "[cardlib][sectors]") {
    Signers signers;
    const json whole = json::parse(encodeSignedDocument(signers.signedEducation()));
    CHECK(signers.refusalOf(educationJson().dump()) == Code::documentUnsigned);
    CHECK(signers.refusalOf(whole.dump(), "sector/health") == Code::documentSignerUnknown);
    for (const auto& [place, value] : std::vector<std::pair<const char*, json>>{
             {"/version", 2}, {"/trees/cos/files/1/write", "F1"}, {"/department", "health"}, {"/extra", true}}) {
        json changed = whole;
        changed[json::json_pointer(place)] = value;
        CHECK(signers.refusalOf(changed.dump()) == Code::documentSignatureWrong);
    }
    std::string value = whole["signature"]["value"];
    for (std::size_t digit = 0; digit < value.size(); digit += 7) {
        json changed = whole;
        std::string other = value;
        other[digit] = other[digit] == '0' ? '1' : '0';
        changed["signature"]["value"] = other;
        CHECK(signers.refusalOf(changed.dump()) == Code::documentSignatureWrong);
    }
    json foreign = whole;
    foreign["signature"]["signer"] = apdu::toHex(signers.vault->keyReference("sector/health").value());
    CHECK(signers.refusalOf(foreign.dump()) == Code::documentSignerUnknown);
    CHECK(signers.refusalOf(foreign.dump(), "sector/health") == Code::documentSignatureWrong);
}

TEST_CASE("A sector profile that is malformed is refused with its place", "[cardlib][sectors]") {
    const std::vector<std::pair<const char*, json>> faults{{"/department", "Education"},
                                                           {"/department", 2},
                                                           {"/version", 0},
                                                           {"/version", 256},
                                                           {"/version", 1.5},
                                                           {"/trees", "none"},
                                                           {"/entitlements", json::array()},
                                                           {"/entitlements/1/flag", "01"},
                                                           {"/entitlements/0/flag", "1"},
                                                           {"/signature", "none"}};
    for (const auto& [place, value] : faults) {
        json changed = educationJson();
        changed[json::json_pointer(place)] = value;
        INFO(place << " " << value);
        const auto refused = parseSectorProfile(changed.dump());
        REQUIRE_FALSE(refused);
        const bool ofAnyDocument = std::string_view(place) == "/signature";
        CHECK(refused.error().code == (ofAnyDocument ? Code::documentMalformed : Code::sectorProfileMalformed));
        CHECK_FALSE(refused.error().detail.empty());
    }
    CHECK_FALSE(parseSectorProfile(std::string(100000, '[')));
    CHECK_FALSE(parseSectorProfile("{"));
}

TEST_CASE("A department that reaches beyond its own sector is told where", "[cardlib][sectors]") {
    const struct {
        const char* place;
        json value;
        const char* told;
    } faults[] = {
        {"/trees/cos/id", "permit2", "/id: the sector's id is the department's"},
        {"/trees/cos/fid", "DF09", "/fid: the sector's directory is DF02"},
        {"/trees/cos/aid", "F05A5A4A5A5A09", "/aid: the sector's name ends in 02"},
        {"/trees/cos/space", "0300", "/space: at most 512 bytes are allotted"},
        {"/trees/cos/erase", "FA", "/erase: 0A"},
        {"/trees/cos/create", "0A", "/create: only a key of the sector"},
        {"/trees/cos/keys/2/master", "health/39-01",
         "/keys/2/master: a sector's keys come from masters named education/"},
        {"/trees/cos/keys/2/change", "0A", "/keys/2/change: only a key of the sector"},
        {"/trees/cos/files/1/read", "F0", "/files/1/read: only a key of the sector reads it"},
        {"/trees/cos/files/1/read", "01", "/files/1/read: only a key of the sector reads it"},
        {"/trees/cos/files/1/write", "0A", "/files/1/write: only a key of the sector writes it"},
        {"/trees/cos/files/1/fid", "0916", "/files/1/fid: a sector's files are 02xx"},
        {"/trees/cos/files/1/id", "entitlements", "/files: a transparent, empty file \"data\" is needed"},
        {"/trees/cos/files/2/record_size", 15, "cyclic records of 16 bytes"},
        {"/trees/cos/files/0/fields/0/constant", "07", "begins with the profile's version 01"},
        {"/trees/cos/files/0/fields/5",
         {{"name", "citizen_number"}, {"codec", "ascii"}, {"size", 12}},
         "not citizen_number"},
        {"/trees/cos/files/1/content", "photo", "/files/1/content: a sector has fields or nothing"},
        // What the profile's own checker finds in the composed profile.
        {"/trees/cos/fid", "DF03", "the identifier is used at"},
        {"/trees/cos/files/1/size", 400, "its files need"},
    };
    CHECK(problems(educationJson()).empty());
    for (const auto& fault : faults) {
        json changed = educationJson();
        changed[json::json_pointer(fault.place)] = fault.value;
        INFO(fault.place);
        CHECK_THAT(problems(changed), Catch::Contains(fault.told));
    }
    json blocks = educationJson();
    blocks["/trees/storage_card/files/0/fid"_json_pointer] = "0028";
    CHECK_THAT(problems(blocks, "zhengzhou-permit-1-storage"), Catch::Contains("block 40 is used at"));
    blocks = educationJson();
    blocks["trees"].erase("storage_card");
    CHECK(problems(blocks, "zhengzhou-permit-1-storage") == "/trees/storage_card");
}

TEST_CASE("A sector profile whose vectors do not hold is refused with the vector", "[cardlib][sectors]") {
    Signers signers;
    const auto failure = [&](const json& sector) {
        const auto run = runSectorVectors(parseSectorProfile(sector.dump()).value(), *signers.vault, Cipher::sm4);
        return run ? "" : run.error().detail;
    };
    const struct {
        const char* place;
        json value;
        const char* told;
    } faults[] = {{"/vectors/keys/0/kcv", "000000", "education /vectors/keys/0"},
                  {"/vectors/keys/1/key", "00112233445566778899AABBCCDDEEFF", "education /vectors/keys/1"},
                  {"/vectors/entitlements/0/data", "E103810101", "education /vectors/entitlements/0"},
                  {"/vectors/entitlements/1/values/0/case", "other", "education /vectors/entitlements/1"},
                  {"/vectors/log/0/sequence", 2, "education /vectors/log/0"},
                  {"/vectors/keys", json::array(), "education /vectors/keys"},
                  {"/vectors", "none", "education /vectors/keys"}};
    for (const auto& fault : faults) {
        json changed = educationJson();
        changed[json::json_pointer(fault.place)] = fault.value;
        CHECK(failure(changed) == fault.told);
    }
    // A vector over a master of the department's own, which the vault must hold.
    json own = educationJson();
    const Bytes diversifier{0x41, 0x01, 0x05, 0, 0, 0, 0, 1};
    const CardKey key{Cipher::sm4, "education/39-01", diversifier};
    own["vectors"]["keys"].push_back({{"cipher", "sm4"},
                                      {"label", key.master},
                                      {"diversifier", apdu::toHex(diversifier)},
                                      {"kcv", apdu::toHex(signers.vault->kcv(key).value())}});
    CHECK(failure(own).empty());
    own["vectors"]["keys"].back()["kcv"] = "000000";
    CHECK(failure(own) == "education /vectors/keys/2");
    own["vectors"]["keys"].back()["label"] = "education/39-07";
    CHECK(failure(own) == "education /vectors/keys/2");
}
