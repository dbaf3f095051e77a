#include "apdu/id_reader/sdt_messages.h"

#include "apdu/core/hex.h"
#include "apdu/id_reader/sdt_frame.h"
#include "tests/support/catch.h"

using namespace apdu;

TEST_CASE("Each status of a module has its own error, which keeps all three bytes", "[apdu][id_reader]") {
    const std::pair<Byte, Code> documented[] = {
        {0x10, Code::idReaderGarbled},  {0x11, Code::idReaderGarbled},      {0x21, Code::idReaderRefused},  {0x23, Code::idReaderRefused},
        {0x24, Code::idReaderRefused},  {0x31, Code::idCardNotGenuine},     {0x32, Code::idCardNotGenuine}, {0x33, Code::idCardNotGenuine},
        {0x40, Code::idCardWrong},      {0x41, Code::idCardNotRead},        {0x47, Code::idCardNotRead},    {0x60, Code::idReaderFaulty},
        {0x66, Code::idReaderUnauthorized}, {0x80, Code::idCardMissing},    {0x81, Code::idCardNotRead},    {0xFE, Code::idReaderRefused}};
    for (const auto& [status, code] : documented) {
        const auto checked = checkSdtStatus({0x12, 0x34, status, {}});
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code == code);
        CHECK(checked.error().raw == (0x123400U | status));
    }
    for (const Byte status : {Byte{0x90}, Byte{0x91}, Byte{0x9F}}) CHECK(checkSdtStatus({0, 0, status, {}}));
}

TEST_CASE("The answer with a card's files is as long as the documents say: 1295 bytes, 2321 with fingerprints", "[apdu][id_reader]") {
    const IdCardFiles files{Bytes(256, 1), Bytes(1024, 2), Bytes(1024, 3)}, without{Bytes(256, 1), Bytes(1024, 2), {}};
    const auto frame = [](const IdCardFiles& card, bool fingers) { return sdtFrame(encode(SdtAnswer{0, 0, 0x90, encode(card, fingers)})); };
    CHECK(frame(without, false).size() == 1295);
    CHECK(toHex(ByteView(frame(without, false)).first(14)) == "AAAAAA9669050800009001000400");
    CHECK(frame(files, true).size() == 2321);
    CHECK(toHex(ByteView(frame(files, true)).first(16)) == "AAAAAA9669090A000090010004000400");
    CHECK(parseIdCardFiles(encode(files, true), true).value() == files);
    CHECK(parseIdCardFiles(encode(without, false), false).value() == without);
    CHECK(parseIdCardFiles(encode(without, true), true).value() == without);
}

TEST_CASE("Files whose lengths do not agree with what came are refused", "[apdu][id_reader]") {
    const Bytes whole = encode(IdCardFiles{Bytes(256), Bytes(1024), {}}, false);
    for (const auto& data : {Bytes{}, Bytes(3), Bytes(whole.begin(), whole.end() - 1), concat(whole, Bytes(1))})
        CHECK(parseIdCardFiles(data, false).error().code == Code::idRecordMalformed);
}

TEST_CASE("A module's number is written as people read it", "[apdu][id_reader]") {
    CHECK(sdtModuleNumber("05000300A12E350187D6120039300000"_hex) == "05.03-20262561-0001234567-0000012345");
    CHECK(sdtModuleNumber(Bytes(15)).empty());
}
