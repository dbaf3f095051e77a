#include "app/services/scanned_papers.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "apdu/core/hex.h"
#include "cardlib/crypto/digest.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

const std::string contract = "房屋租赁合同";

Bytes picture(const std::string& name = "p01.jpg") {
    return apdu::bytesOf(test::resource("samples/photos/" + name));
}

std::uint32_t crcOf(ByteView bytes) {
    std::uint32_t crc = ~0U;
    for (const auto byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

// A PNG file of a few bytes that announces this size.
Bytes announced(std::uint32_t width, std::uint32_t height) {
    Bytes file{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    const auto put = [&](std::uint32_t number) {
        for (int shift = 24; shift >= 0; shift -= 8) file.push_back(static_cast<apdu::Byte>(number >> shift));
    };
    put(width);
    put(height);
    for (const int byte : {8, 2, 0, 0, 0}) file.push_back(static_cast<apdu::Byte>(byte));
    put(crcOf(ByteView(file).subspan(12)));
    apdu::append(file, Bytes{0, 0, 0, 10, 'I', 'D', 'A', 'T'});
    return file;
}

struct Bench : test::StationBench {
    Bench() { import(1); }
    StoredScan kept(const Bytes& content, const Actor& by = "clerk") {
        const auto added = keepPapers(*station, 1, {{contract, content}}, by);
        INFO((added ? "" : test::told(added.error())));
        REQUIRE(added);
        return added->front();
    }
    Code refusal(const std::string& kind, const Bytes& content) {
        const auto added = keepPapers(*station, 1, {{contract, picture()}, {kind, content}}, "clerk");
        REQUIRE_FALSE(added);
        return added.error().code;
    }
    std::string rows(const std::string& action) {
        SQLite::Statement row(station->database->handle(), "SELECT group_concat(actor || ' ' || object || ' ' || result, '; ') FROM audit WHERE action = ?");
        row.bind(1, action);
        row.executeStep();
        return row.getColumn(0).getString();
    }
    // Signs in somebody of the role; the first one sets the people up.
    Actor person(const std::string& name, Role role) {
        const auto secret = [] { return apdu::SecretBytes::copyOf(apdu::bytesOf("correct horse")); };
        if (!station->people->areSetUp().value()) {
            station->people = std::make_unique<People>(*station->database, *station->accounts, *station->audit, *station->vault,
                                                       cardlib::ScryptCost{16, 1, 1});
            REQUIRE(station->people->addFirst("root", "", secret()));
        }
        REQUIRE(station->people->add({name, "", {role}}, secret(), station->people->signIn("root", secret()).value()));
        return station->people->signIn(name, secret()).value();
    }
    std::string files() {
        std::string all;
        for (const char* file : {"station.db", "station.db-wal"}) all += test::readAll(home() / file);
        return all;
    }
    std::string sealed(std::int64_t scan) {
        SQLite::Statement row(station->database->handle(), "SELECT content FROM paper_scan WHERE id = ?");
        row.bind(1, scan);
        row.executeStep();
        return row.getColumn(0).getString();
    }
};

}  // namespace

TEST_CASE("The picture of a paper is sealed with the record, accounted for by its SM3, and comes back as it was", "[app][papers]") {
    Bench bench;
    const auto content = picture();
    const auto scan = bench.kept(content);
    CHECK(scan.sm3 == apdu::toHex(cardlib::sm3(content)));
    CHECK(scan.bytes == static_cast<std::int64_t>(content.size()));
    CHECK(scan.format == "jpeg");
    CHECK(bench.rows("paper added") == "clerk holder 1 scan 1 SM3 " + scan.sm3);
    CHECK(bench.files().find(std::string(content.begin() + 200, content.begin() + 264)) == std::string::npos);
    const auto shown = showPaper(*bench.station, scan.id, "王芳", " 核对申请材料 ");
    REQUIRE(shown);
    CHECK(shown->content.reveal() == content);
    CHECK(bench.rows("paper viewed") == "王芳 holder 1 scan 1 核对申请材料");
    CHECK(bench.station->events->verify(bench.station->vault->publicPem("station").value()));
}

TEST_CASE("What is no picture of a paper of the regime is refused, and nothing of it is kept", "[app][papers]") {
    Bench bench;
    CHECK(bench.refusal("购物小票", picture()) == Code::paperKindUnknown);
    CHECK(bench.refusal(contract, apdu::bytesOf("%PDF-1.7 and more")) == Code::paperIsPdf);
    CHECK(bench.refusal(contract, apdu::bytesOf("no picture")) == Code::paperNotPicture);
    CHECK(bench.refusal(contract, {}) == Code::paperNotPicture);
    CHECK(bench.refusal(contract, picture("broken.jpg")) == Code::paperNotPicture);
    CHECK(bench.refusal(contract, announced(100000, 100000)) == Code::paperTooLarge);
    CHECK(bench.refusal(contract, Bytes(9 << 20, 0xFF)) == Code::paperTooLarge);
    CHECK(papersOfHolder(*bench.station, 1, "clerk")->scans.empty());
    CHECK(keepPapers(*bench.station, 77, {{contract, picture()}}, "clerk").error().code == Code::recordMissing);
    CHECK(scanIn(bench.folder() / "nothing.jpg").error().code == Code::paperFileUnread);
    CHECK(bench.rows("paper added").empty());
}

TEST_CASE("A progressive picture of a paper is taken, one of endlessly many scans is refused", "[app][papers]") {
    Bench bench;
    CHECK(bench.kept(apdu::bytesOf(test::readAll(ZHIKA_SOURCE_DIR "/tests/fuzz/corpus/scan/progressive.jpg"))).format == "jpeg");
    CHECK(bench.refusal(contract, apdu::bytesOf(test::readAll(ZHIKA_SOURCE_DIR "/tests/fuzz/corpus/scan/many-scans.jpg"))) == Code::paperTooLarge);
}

TEST_CASE("No more pictures of a person are kept than the limit, and none of those that were too many", "[app][papers]") {
    Bench bench;
    const std::vector<NewScan> many(41, NewScan{contract, picture()});
    CHECK(keepPapers(*bench.station, 1, many, "clerk").error().code == Code::papersTooMany);
    CHECK(papersOfHolder(*bench.station, 1, "clerk")->scans.empty());
}

TEST_CASE("A paper is seen with a reason only, which names nobody", "[app][papers]") {
    Bench bench;
    const auto scan = bench.kept(picture());
    const auto name = bench.station->holders->recordOf(1)->holder.name.reveal();
    CHECK(showPaper(*bench.station, scan.id, "王芳", " ").error().code == Code::viewReasonMissing);
    CHECK(showPaper(*bench.station, scan.id, "", "counter").error().code == Code::viewReasonMissing);
    CHECK(showPaper(*bench.station, scan.id, "王芳", "for " + name).error().code == Code::viewReasonPersonal);
    CHECK(showPaper(*bench.station, 9, "王芳", "counter").error().code == Code::paperUnknown);
    CHECK(bench.rows("paper viewed").empty());
}

TEST_CASE("A picture that is removed is gone from the store's files, and that there was one stays", "[app][papers]") {
    Bench bench;
    const auto scan = bench.kept(picture());
    const auto sealed = bench.sealed(scan.id).substr(0, 64);
    REQUIRE(bench.files().find(sealed) != std::string::npos);
    const auto removed = removePaper(*bench.station, scan.id, "王芳");
    INFO((removed ? "" : test::told(removed.error())));
    REQUIRE(removed);
    CHECK(bench.files().find(sealed) == std::string::npos);
    CHECK(bench.rows("paper removed") == "王芳 holder 1 scan 1 SM3 " + scan.sm3);
    CHECK(showPaper(*bench.station, scan.id, "王芳", "counter").error().code == Code::paperUnknown);
    CHECK(removePaper(*bench.station, scan.id, "王芳").error().code == Code::paperUnknown);
    CHECK(bench.kept(picture("p02.jpg")).id == 2);
    CHECK_THROWS(bench.station->database->handle().exec("DELETE FROM paper_scan"));
    CHECK_THROWS(bench.station->database->handle().exec("UPDATE paper_scan SET kind = 'x'"));
}

TEST_CASE("Which papers of a record have no picture is told", "[app][papers]") {
    Bench bench;
    CHECK(papersOfHolder(*bench.station, 1, "clerk")->without == bench.station->holders->recordOf(1)->papers);
    bench.kept(picture());
    const auto papers = papersOfHolder(*bench.station, 1, "clerk").value();
    CHECK(papers.scans.size() == 1);
    CHECK(papers.without == std::vector<std::string>{"居民身份证", "照片2张"});
}

TEST_CASE("Clerks add papers, supervisors remove them too, and who may look people up may look at them", "[app][papers]") {
    Bench bench;
    const auto community = bench.person("shequ", Role::communityClerk);
    const auto reviewer = bench.person("shenhe", Role::reviewer);
    const auto supervisor = bench.person("zhuguan", Role::supervisor);
    const auto auditor = bench.person("shenji", Role::auditor);
    const auto scan = bench.kept(picture(), community);
    for (const auto& other : {reviewer, supervisor, auditor})
        CHECK(keepPapers(*bench.station, 1, {{contract, picture()}}, other).error().code == Code::stepForbidden);
    CHECK(showPaper(*bench.station, scan.id, auditor, "counter").error().code == Code::stepForbidden);
    CHECK(papersOfHolder(*bench.station, 1, auditor).error().code == Code::stepForbidden);
    for (const auto& looks : {community, reviewer, supervisor}) CHECK(showPaper(*bench.station, scan.id, looks, "counter"));
    for (const auto& other : {community, reviewer, auditor}) CHECK(removePaper(*bench.station, scan.id, other).error().code == Code::stepForbidden);
    CHECK(removePaper(*bench.station, scan.id, supervisor));
}
