#include "apdu/core/unicode.h"
#include "printer/face/face_images.h"
#include "printer/face/text_fitter.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"

using namespace printer;

namespace {

constexpr double scale = 300 / 25.4;

const FontStack& fonts() {
    test::needGraphics();
    static const FontStack stack({"Noto Sans CJK SC", "HanaMinA", "HanaMinB", "Noto Sans Arabic",
                                  "Noto Serif Tibetan", "Noto Sans Mongolian"});
    return stack;
}

Element box(Fit fit, double width, double height, int lines = 1, double least = 5) {
    Element element;
    element.id = "box";
    element.fit = fit;
    element.box = {0, 0, width, height};
    element.points = 8;
    element.minPoints = fit == Fit::refuse ? 8 : least;
    element.lines = lines;
    return element;
}

std::string set(const Element& element, const std::string& text) {
    const auto fitted = fitText(fonts(), element, apdu::codePoints(text).value(), scale);
    if (!fitted) return nameOf(fitted.error().code) + " " + fitted.error().detail;
    std::string all;
    for (const auto& line : fitted->lines) {
        CHECK(line.width <= element.box.width * scale);
        all += (all.empty() ? "" : "|") + apdu::toUtf8(line.text);
    }
    return all;
}

double pointsOf(const Element& element, const std::string& text) {
    return fitText(fonts(), element, apdu::codePoints(text).value(), scale)->setting.pixels * 72 / 300;
}

std::string refusal(const std::string& text) {
    const auto proved = fonts().prove(text, "name");
    return proved ? "" : nameOf(proved.error().code) + " " + proved.error().detail;
}

}  // namespace

TEST_CASE("A text is refused, shrunk or wrapped by its element's rule, and never cut", "[printer][text]") {
    const std::string six = "金水区样例街", twelve = six + six;
    CHECK(set(box(Fit::refuse, 17, 4), six) == six);
    CHECK(set(box(Fit::refuse, 16, 4), six) == "printer.textTooLong box");
    CHECK(set(box(Fit::shrink, 16, 4), six) == six);
    CHECK(pointsOf(box(Fit::shrink, 16, 4), six) == Approx(7.5).margin(0.3));
    CHECK(set(box(Fit::shrink, 16, 4), twelve) == "printer.textTooLong box");
    CHECK(set(box(Fit::wrap, 17, 8, 2, 8), twelve) == six + "|" + six);
    CHECK(set(box(Fit::wrap, 17, 8, 2, 8), twelve + six) == "printer.textTooLong box");
    CHECK(set(box(Fit::wrap, 17, 5, 2, 8), twelve) == "printer.textTooLong box");
    CHECK(set(box(Fit::wrap, 17, 8, 3, 5), twelve + six) != "printer.textTooLong box");
    CHECK(pointsOf(box(Fit::wrap, 17, 8, 3, 5), twelve + six) < 8);
}

TEST_CASE("Lines break as GB/T 15834 wants: no closing mark begins one, and numbers stay whole", "[printer][text]") {
    CHECK(set(box(Fit::wrap, 17, 8, 2, 8), "买买提·艾力·样例") == "买买提·艾|力·样例");
    CHECK(set(box(Fit::wrap, 11.5, 8, 3, 8), "样例街，金水区") == "样例街，|金水区");
    CHECK(set(box(Fit::wrap, 8.7, 10, 3, 8), "样例街，金水") == "样例|街，金|水");
    CHECK(set(box(Fit::wrap, 14, 8, 2, 8), "样例街道1502室") == "样例街道|1502室");
}

TEST_CASE("Scripts whose letters join are shaped and break between words only", "[printer][text]") {
    const std::string uyghur = "ئايگۈل مەمەت", tibetan = "བཀྲ་ཤིས་སྒྲོལ་མ", mongolian = "ᠪᠠᠲᠤ ᠰᠦᠷ";
    for (const auto& text : {uyghur, tibetan, mongolian}) {
        CHECK(refusal(text) == "");
        CHECK(set(box(Fit::shrink, 40, 4), text) == text);
    }
    CHECK(set(box(Fit::wrap, 11, 8, 2, 8), uyghur) == "ئايگۈل|مەمەت");
    // joined letters are narrower than the same letters alone
    const Setting setting{33, false, 0, true};
    double alone = 0;
    const auto letters = apdu::codePoints(uyghur).value();
    for (const char32_t c : letters) alone += fonts().widthOf(std::u32string_view(&c, 1), setting);
    CHECK(fonts().widthOf(letters, setting) < 0.9 * alone);
}

TEST_CASE("A character that must not be on a card is refused with field, code point and place", "[printer][text]") {
    CHECK(refusal("张\uE123三") == "printer.characterPrivate name: U+E123 at character 2");
    CHECK(refusal("张三\U000F0001") == "printer.characterPrivate name: U+F0001 at character 3");
    CHECK(refusal("\u202E张三") == "printer.characterForbidden name: U+202E at character 1");
    CHECK(refusal("张\u2067三") == "printer.characterForbidden name: U+2067 at character 2");
    CHECK(refusal("张\u0007三") == "printer.characterForbidden name: U+0007 at character 2");
    CHECK(refusal("张\u200B三") == "printer.characterForbidden name: U+200B at character 2");
    CHECK(refusal("张三\uFFFE") == "printer.characterForbidden name: U+FFFE at character 3");
    CHECK(refusal("张\U000323B0") == "printer.characterUnassigned name: U+323B0 at character 2");
    CHECK(refusal("张\u0378") == "printer.characterUnassigned name: U+0378 at character 2");
    CHECK(refusal("张\U00013000") == "printer.missingGlyph name: U+13000 at character 2");
    CHECK(refusal("张\xFF") == "printer.textMalformed name");
}

TEST_CASE("A second line in the holder's language is on the card where there is one, and only there",
          "[printer][text]") {
    auto content = test::faceContent();
    const FaceRenderer renderer{test::layout()};
    CHECK_FALSE(renderer.printedTexts(content.texts)->contains("name_second"));
    const auto without = renderer.render(content).value();
    content.texts["name_second"] = std::string("ئايگۈل مەمەت");
    CHECK(renderer.printedTexts(content.texts)->at("name_second").reveal() == "ئايگۈل مەمەت");
    CHECK(renderer.render(content).value().images().sides[0].resin != without.images().sides[0].resin);
    content.texts["name_second"] = std::string("\u202Eئايگۈل");
    CHECK(renderer.proveTexts(content.texts).error().code == Code::characterForbidden);
}

TEST_CASE("A family that is not installed is named, and none stands in for it", "[printer][text]") {
    test::needGraphics();
    const FontStack stack({"No Such Family", "Noto Sans CJK SC"});
    CHECK(stack.missing() == std::vector<std::string>{"No Such Family"});
    CHECK(stack.runsOf(U"张").front().family == 1);
    CHECK(FontStack({"No Such Family"}).prove("张", "name").error().code == Code::missingGlyph);
}
