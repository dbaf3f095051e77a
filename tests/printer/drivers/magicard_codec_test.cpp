#include "printer/drivers/magicard_codec.h"

#include <random>

#include "printer/drivers/magicard_status.h"
#include "tests/support/catch.h"

using namespace printer;

namespace {

MagicardJob sampleJob() {
    std::mt19937 random(20261124);
    MagicardJob job{2, true, OvercoatHole{90, 295, 260, 450}, {}, {{"MAGTEST", "1234567890", ""}, true}};
    for (const char ink : {'y', 'm', 'c', 'k'}) {
        InkPanel panel{ink, 768, 1016, Bytes(768 * 1016)};
        for (Byte& value : panel.values) value = ink == 'k' ? static_cast<Byte>(random() % 2 * 255) : static_cast<Byte>(random());
        job.planes.push_back(panel);
    }
    return job;
}

}  // namespace

TEST_CASE("A job comes out of a stream in any pieces as it went in", "[printer][magicard]") {
    const auto job = sampleJob();
    Bytes stream = magicardRequest("STA,INF");
    apdu::append(stream, magicardJob(job));
    apdu::append(stream, magicardRequest("EJT"));
    for (const std::size_t piece : {1, 64, 65537}) {
        MagicardMessageParser parser;
        std::vector<MagicardMessage> messages;
        for (std::size_t at = 0; at < stream.size(); at += piece)
            for (auto& message : parser.take(ByteView(stream).subspan(at, std::min(piece, stream.size() - at))))
                messages.push_back(std::move(message));
        REQUIRE(messages.size() == 3);
        CHECK(messages[0].request == "STA,INF");
        CHECK(messages[2].request == "EJT");
        REQUIRE(messages[1].job);
        CHECK(messages[1].job->page == 2);
        CHECK(messages[1].job->hole == job.hole);
        CHECK(messages[1].job->stripe == job.stripe);
        REQUIRE(messages[1].job->planes.size() == 4);
        for (std::size_t plane = 0; plane < 4; ++plane) {
            Bytes expected = job.planes[plane].values;
            if (plane < 3)
                for (Byte& value : expected) value = magicardQuantised(value);
            CHECK(messages[1].job->planes[plane].values == expected);
        }
    }
}

TEST_CASE("Tracks stand in a job's header as the maker's manual shows them", "[printer][magicard]") {
    const auto headerOf = [](const MagicardJob& job) {
        const Bytes sent = magicardJob(job);
        return std::string(sent.begin(), std::ranges::find(sent, 0x1C));
    };
    const auto header = headerOf(sampleJob());
    CHECK(header.find(",MAG1,BPI210,MPC7,COEH,%MAGTEST?,MAG2,BPI75,MPC5,COEH,;1234567890?") != std::string::npos);
    CHECK(header.find("MAG3") == std::string::npos);
}

TEST_CASE("A track with wrong numbers, signs or sentinels, or said twice, is no job", "[printer][magicard]") {
    const auto whole = magicardJob(sampleJob());
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"MAG1", "MAG4"}, {"MAG2", "MAG1"}, {"BPI75", "BPI76"}, {"MPC7", "MPC5"}, {"COEH", "COEX"}, {"COEH", "COEL"},
             {"%MAGTEST?", "%MAGTES??"}, {"%MAGTEST?", ";MAGTEST?"}, {";1234567890?", ";12345A7890?"}, {";1234567890?", ";1234567890="}}) {
        INFO(from << " as " << to);
        Bytes wrong = whole;
        const auto at = std::search(wrong.begin(), wrong.end(), from.begin(), from.end());
        REQUIRE(at != wrong.end());
        std::ranges::copy(to, at);
        const auto messages = MagicardMessageParser().take(wrong);
        REQUIRE_FALSE(messages.empty());
        CHECK(messages.front().fault == "size");
    }
}

TEST_CASE("What is no message is said to be none, and the next one is understood", "[printer][magicard]") {
    Bytes tooShort = magicardJob(sampleJob());
    tooShort.erase(tooShort.begin() + 1000, tooShort.begin() + 1007);
    Bytes wrongSize = magicardJob(sampleJob());
    const std::string size = "SZB585216";
    const auto at = std::search(wrongSize.begin(), wrongSize.end(), size.begin(), size.end());
    REQUIRE(at != wrongSize.end());
    at[8] = '7';
    for (Bytes stream : {tooShort, wrongSize}) {
        apdu::append(stream, magicardRequest("EJT"));
        const auto messages = MagicardMessageParser().take(stream);
        REQUIRE(messages.size() >= 2);
        CHECK(messages.front().fault == "size");
        CHECK(messages.back().request == "EJT");
    }
}

TEST_CASE("A status is read as it was said, and errors by number", "[printer][magicard]") {
    MagicardStatus status{"Magicard Enduro", "1", "2", 7, magicardMajor(Trouble::jamFlip), magicardMinor(Phase::during), "ymcko", 12,
                          Place::flip, true, true, false};
    MagicardAnswerParser parser;
    std::vector<std::string> answers;
    for (const Byte byte : magicardAnswer(toAnswer(status)))
        for (auto& answer : parser.take(ByteView(&byte, 1))) answers.push_back(answer);
    REQUIRE(answers.size() == 1);
    const auto read = parseMagicardStatus(answers[0]).value();
    CHECK(read.ejected == 7);
    CHECK(read.place == Place::flip);
    CHECK(read.duplex);
    CHECK_FALSE(read.contactStation);
    CHECK(magicardTrouble(read.major, read.minor)->trouble == Trouble::jamFlip);
    CHECK(magicardTrouble(read.major, read.minor)->phase == Phase::during);
    CHECK_FALSE(magicardTrouble(99, 1));
    for (const char* wrong : {"", "STA,INF", "STA,INF,a,b,c,-1,0,0,ymcko,1,0,1,D", "STA,INF,a,b,c,1,0,0,ymcko,1,99,1,D"})
        CHECK_FALSE(parseMagicardStatus(wrong));
}
