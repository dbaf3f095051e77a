#include "app/people/password.h"

#include "apdu/core/hex.h"
#include "tests/support/people_bench.h"
#include "tests/support/vectors.h"

using namespace app;

TEST_CASE("scrypt is that of RFC 7914", "[app][people]") {
    const auto bytes = [](const std::string& text) { return text == "-" ? apdu::Bytes{} : apdu::Bytes(text.begin(), text.end()); };
    int rows = 0;
    for (const auto& row : test::readVectors("crypto/scrypt.txt")) {
        const cardlib::ScryptCost cost{std::stoul(row[2]), std::stoul(row[3]), std::stoul(row[4])};
        CHECK(cardlib::scrypt(bytes(row[0]), bytes(row[1]), cost, 64) == *apdu::fromHex(row[5]));
        ++rows;
    }
    CHECK(rows == 3);
}

TEST_CASE("What is kept of a password knows it again, differs each time, and holds nothing of it", "[app][people]") {
    const auto kept = hashPassword(test::secret("a long password"), {});
    CHECK(kept.cost == 1 << 15);
    CHECK(kept.block == 8);
    CHECK(kept.lanes == 1);
    CHECK(isPassword(kept, test::secret("a long password")));
    CHECK_FALSE(isPassword(kept, test::secret("a long passwore")));
    CHECK_FALSE(isPassword(kept, test::secret("a long password ")));
    const auto again = hashPassword(test::secret("a long password"), {});
    CHECK(again.salt != kept.salt);
    CHECK(again.hash != kept.hash);
}

TEST_CASE("A cost that would take all memory, or none, is no password's", "[app][people]") {
    auto kept = hashPassword(test::secret("a long password"), {16, 1, 1});
    for (const std::int64_t cost : {0, 1, 17, 1 << 30}) {
        kept.cost = cost;
        CHECK_FALSE(isPassword(kept, test::secret("a long password")));
    }
}

TEST_CASE("A password has ten characters, whatever their script, and is not the person's name", "[app][people]") {
    const auto codeOf = [](const std::string& password) {
        const auto fit = checkPassword(test::secret(password), {"wang.fang.01", "王芳王芳王芳王芳王芳"});
        return fit ? std::optional<Code>() : fit.error().code;
    };
    CHECK(codeOf("123456789") == Code::passwordTooShort);
    CHECK(codeOf("一二三四五六七八九") == Code::passwordTooShort);
    CHECK(codeOf("") == Code::passwordTooShort);
    CHECK(codeOf("Wang.Fang.01") == Code::passwordIsName);
    CHECK(codeOf("王芳王芳王芳王芳王芳") == Code::passwordIsName);
    CHECK_FALSE(codeOf("一二三四五六七八九十"));
    CHECK_FALSE(codeOf("wang.fang.02"));
}
