#include "app/trace/explain.h"

#include <fstream>
#include <sstream>

#include "tests/support/catch.h"

using namespace app;
using apdu::parseTrace;

namespace {

const TraceMeanings& meanings() {
    static const TraceMeanings all = [] {
        std::ifstream in(ZHIKA_SOURCE_DIR "/resources/trace/meanings.json");
        std::ostringstream text;
        text << in.rdbuf();
        return TraceMeanings::parse(text.str()).value();
    }();
    return all;
}

std::vector<ExplainedExchange> explained(const char* text) {
    return explainTrace(parseTrace(text).value(), meanings());
}

// Everything a reader of the explanation could see.
std::string everything(const ExplainedExchange& line) {
    std::string all = line.header + line.target + line.word;
    for (const auto* meaning : {&line.command, &line.meaning})
        for (const auto& [language, word] : *meaning) all += word;
    return all;
}

}  // namespace

TEST_CASE("A trace is told by command, file and status word in Chinese and English", "[app][trace]") {
    const auto lines = explained(
        "> reset\n< 3B8C015A4A\n"
        "> 00A4040007F05A5A4A5A4A01\n< 9000\n"
        "> 00B095001E\n< 00010203049000\n"
        "> 04D6960008AABBCCDDEEFF0011\n< 9302\n"
        "> 00B201C410\n< -\n"
        "> 0088000008\n< 6C08\n"
        "> 0082000008AABBCCDDEEFF0011\n< 63C2\n"
        "> 12\n< 6700\n");
    REQUIRE(lines.size() == 8);
    CHECK(lines[0].reset);
    CHECK(lines[0].header == "3B8C015A4A");
    CHECK(lines[1].command.at("en") == "SELECT");
    CHECK(lines[1].target == "F05A5A4A5A4A01");
    CHECK(lines[2].command.at("zh") == "\xE8\xAF\xBB\xE4\xBA\x8C\xE8\xBF\x9B\xE5\x88\xB6\xE6\x96\x87\xE4\xBB\xB6");
    CHECK(lines[2].target == "sfi 15");
    CHECK(lines[2].expected == 30);
    CHECK(lines[2].received == 5);
    CHECK(lines[3].secured);
    CHECK(lines[3].sent == 8);
    CHECK(lines[3].meaning.at("en") == "wrong MAC");
    CHECK(lines[4].target == "sfi 18");
    CHECK_FALSE(lines[4].received);
    CHECK(lines[4].meaning.at("en") == "no answer came");
    CHECK(lines[6].meaning.at("en") == "verification failed, tries left in the last digit");
    CHECK(lines[7].command.at("en") == "bytes that are no command");
}

TEST_CASE("No key, challenge, cryptogram or content of a file is in what a trace shows", "[app][trace]") {
    const std::string secret = "C0FFEE11C0FFEE22C0FFEE33C0FFEE44";
    for (const auto& [command, answer] : std::vector<std::pair<std::string, std::string>>{
             {"80D4010010" + secret, "9000"}, {"0082000010" + secret, "9000"},
             {"0088000010" + secret, secret + "9000"}, {"0084000008", "C0FFEE11C0FFEE229000"},
             {"00B0950010", secret + "9000"}, {"04D6950010" + secret, "9000"},
             {"80E2000010" + secret, "9000"}, {"8050000010" + secret, secret + "9000"},
             {"FF82000006C0FFEE11C0FF", "9000"}, {"FFD6000410" + secret, "9000"},
             {"00A4040011" + secret + "00", "6A82"}, {"04A4040010" + secret, "6A82"},
             {"0020000008C0FFEE11C0FFEE22", "9000"}, {secret, "6700"}, {"00000000" + secret, "6700"}}) {
        INFO(command);
        const auto lines = explained(("> " + command + "\n< " + answer + "\n").c_str());
        const std::string shown = everything(lines.at(0));
        CHECK(shown.find(command == secret ? secret.substr(8) : "C0FFEE") == std::string::npos);
    }
}

TEST_CASE("Words for traces that lack what is needed are refused", "[app][trace]") {
    CHECK(TraceMeanings::parse("{}").error().code == Code::meaningsUnreadable);
    CHECK(TraceMeanings::parse("no json").error().code == Code::meaningsUnreadable);
}

TEST_CASE("Every word for traces is there in both languages", "[app][trace]") {
    for (int word = 0; word <= 0xFFFF; ++word) {
        const auto& meaning = meanings().word(static_cast<std::uint16_t>(word));
        if (!meaning.contains("zh") || !meaning.contains("en")) FAIL(word);
    }
    for (int header = 0; header <= 0xFFFF; ++header) {
        const auto& meaning = meanings().command(static_cast<Byte>(header >> 8), static_cast<Byte>(header & 0xFF));
        if (!meaning.contains("zh") || !meaning.contains("en")) FAIL(header);
    }
    CHECK(meanings().command(0x00, 0xA4).at("en") == "SELECT");
}
