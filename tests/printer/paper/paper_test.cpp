#include "printer/paper/paper.h"

#include <cstdlib>
#include <fstream>

#include "printer/face/graphics.h"
#include "printer/face/qr.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace printer;

namespace {

const Graphics& graphics() {
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static const Graphics made(count, arguments);
    return made;
}

// The words of a PDF and, of its first page, the picture, by the tools of poppler.
struct Read {
    explicit Read(const Bytes& pdf) {
        const auto file = folder.path() / "paper.pdf";
        std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(pdf.data()), static_cast<std::streamsize>(pdf.size()));
        const std::string base = (folder.path() / "paper").string();
        REQUIRE(std::system(("pdftotext -layout " + base + ".pdf " + base + ".txt").c_str()) == 0);
        REQUIRE(std::system(("pdftoppm -r 200 -png -singlefile " + base + ".pdf " + base).c_str()) == 0);
        words = test::readAll(folder.path() / "paper.txt");
        const auto image = test::readAll(folder.path() / "paper.png");
        picture.assign(image.begin(), image.end());
    }
    test::TemporaryFolder folder;
    std::string words;
    Bytes picture;
};

}  // namespace

TEST_CASE("What is filled into a paper stands there as it is, and its code can be scanned from it", "[printer][paper]") {
    graphics();
    const auto pdf = makePaper("<!-- A5 --><h1>回执</h1><p>{{name}}</p>{{list}}<p>{{code}}</p>",
                               {{{"name", "李样例·Ann"}}, {{"list", {{"业务", "件数"}, {"{{name}}", "12"}}}}, "ZHIKA:410105000000:01:7"});
    REQUIRE(pdf);
    const Read read(*pdf);
    CHECK(read.words.find("李样例·Ann") != std::string::npos);
    CHECK(read.words.find("{{name}}") != std::string::npos);
    CHECK(read.words.find("回执") != std::string::npos);
    CHECK(decodeQrPicture(read.picture).value() == "ZHIKA:410105000000:01:7");
}

TEST_CASE("A name that is markup, or looks like a place, is only text", "[printer][paper]") {
    graphics();
    const auto pdf = makePaper("<!-- A4 --><p>{{name}}</p><p>{{other}}</p>",
                               {{{"name", "<img src=\"/etc/hostname\"><b>{{other}}</b>"}, {"other", "once"}}, {}, ""});
    REQUIRE(pdf);
    const Read read(*pdf);
    CHECK(read.words.find("<img src=\"/etc/hostname\"><b>{{other}}</b>") != std::string::npos);
    const auto first = read.words.find("once");
    REQUIRE(first != std::string::npos);
    CHECK(read.words.find("once", first + 1) == std::string::npos);
}

TEST_CASE("A place without content, content without a place, and a sheet without a size are told by name", "[printer][paper]") {
    graphics();
    const auto error = [](std::string_view html, const PaperContent& content) { return makePaper(html, content).error(); };
    CHECK(error("<!-- A4 -->{{name}}", {}).detail == "name");
    CHECK(error("<!-- A4 -->", {{{"name", "x"}}, {}, ""}).detail == "name");
    CHECK(error("<!-- A4 -->", {{}, {}, "CODE"}).detail == "code");
    CHECK(error("<p></p>", {}).detail == "size");
    CHECK(error("<!-- A4 -->{{code}}", {{}, {}, std::string(400, 'A')}).code == Code::qrTooLarge);
}

TEST_CASE("A long list goes on over the next page", "[printer][paper]") {
    graphics();
    PaperContent content;
    auto& rows = content.tables["list"];
    for (int i = 0; i < 200; ++i) rows.push_back({"row", std::to_string(i)});
    const auto pdf = makePaper("<!-- A5 -->{{list}}", content);
    REQUIRE(pdf);
    const Read read(*pdf);
    CHECK(read.words.find("199") != std::string::npos);
    CHECK(read.words.find('\f') < read.words.find("199"));
}

TEST_CASE("A mark stands at the top of every page, and what the page holds stays where it is", "[printer][paper]") {
    graphics();
    PaperContent content;
    auto& rows = content.tables["list"];
    for (int i = 0; i < 200; ++i) rows.push_back({"row", std::to_string(i)});
    const auto pagesOf = [&] {
        const auto pdf = makePaper("<!-- A5 -->{{list}}", content);
        REQUIRE(pdf);
        const Read read(*pdf);
        std::vector<std::string> pages(1);
        for (const char letter : read.words) {
            if (letter == '\f')
                pages.emplace_back();
            else
                pages.back() += letter;
        }
        pages.pop_back();  // each page ends with one
        return pages;
    };
    const auto without = pagesOf();
    content.mark = "SPECIMEN";
    const auto marked = pagesOf();
    REQUIRE(without.size() > 1);
    CHECK(marked.size() == without.size());
    for (const auto& page : without) CHECK(page.find("SPECIMEN") == std::string::npos);
    for (const auto& page : marked) {
        INFO(page);
        REQUIRE(page.find("SPECIMEN") != std::string::npos);
        CHECK(page.find("SPECIMEN") < page.find("row"));
    }
}
