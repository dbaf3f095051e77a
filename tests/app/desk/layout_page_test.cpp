#include "app/desk/pages/layout_page.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QScrollBar>
#include <QTest>
#include <utility>

#include "tests/app/desk/fakes.h"
#include "tests/app/desk/layout_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using namespace app;
using test::named, test::press, test::said;

namespace {

const QString holdersName = "姓名，没有第二种文字的姓名时";  // as the invented holder has it

struct Bench {
    Bench() { page.open(); }

    // Chooses the element that is called so in the list.
    void choose(const QString& element) {
        auto* list = named<TextList>(page, "元素");
        for (int row = 0; row < list->count(); ++row)
            if (list->at(row, 1) == element) return list->selectRow(row);
        FAIL("no element " << element.toStdString());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(canvas(), key, with); }
    LayoutCanvas* canvas() { return page.findChild<LayoutCanvas*>(); }
    NumberBox* number(const QString& name) { return named<NumberBox>(page, name); }
    void put(const QString& name, const QString& text) {
        auto* box = number(name);
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Return);
    }
    // What the menu of what can be added has under this word.
    void add(const QString& word) {
        for (auto* action : page.findChildren<QAction*>())
            if (action->text() == word) return action->trigger();
        FAIL("nothing to add " << word.toStdString());
    }
    QString chosen() {
        auto* list = named<TextList>(page, "元素");
        const int row = list->currentIndex().row();
        return list->at(row, 0) + " " + list->at(row, 1);
    }
    QString standing() { return page.findChild<DecisionLabel*>()->text(); }
    QString findings() {
        auto* list = named<TextList>(page, "检查结果");
        QStringList all;
        for (int row = 0; row < list->count(); ++row) all << list->at(row, 0) + " " + list->at(row, 1);
        return all.join("; ");
    }
    QPushButton* button(const QString& words) {
        for (auto* button : page.findChildren<QPushButton*>())
            if (button->text().startsWith(words)) return button;
        return nullptr;
    }

    QApplication& running = test::application();
    test::FakeLayoutEditing layouts;
    LayoutPage page{layouts, test::wording};
};

}  // namespace

TEST_CASE("The layout that prints opens with its elements on both sides, its face and nothing to mend", "[app][desk][layout]") {
    Bench bench;
    auto* list = named<TextList>(bench.page, "元素");
    CHECK(list->count() == static_cast<int>(partsOf(bench.layouts.document.layout().sides[0]) + partsOf(bench.layouts.document.layout().sides[1])));
    CHECK(list->at(list->count() - 1, 1) == "触点（留空）");
    CHECK(list->at(0, 0) == "正面");
    CHECK(list->at(list->count() - 1, 0) == "背面");
    CHECK(bench.standing().contains("现在按它打印"));
    CHECK(bench.findings().contains("✓"));
    CHECK(bench.layouts.drawn.size() == 1);
    CHECK_FALSE(bench.button("存为新版本")->isEnabled());
    CHECK_FALSE(bench.button("撤销")->isEnabled());
}

TEST_CASE("Arrow keys move the chosen element by a tenth of a millimetre, with Shift by a whole one", "[app][desk][layout]") {
    Bench bench;
    bench.choose(holdersName);
    const auto before = bench.layouts.element("name-alone").box;
    bench.key(Qt::Key_Right);
    bench.key(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(bench.layouts.element("name-alone").box.x == Approx(before.x + 0.1));
    CHECK(bench.layouts.element("name-alone").box.y == Approx(before.y + 1));
    CHECK(bench.number("左（毫米）")->value() == Approx(before.x + 0.1));
    CHECK(bench.canvas()->accessibleDescription().contains("姓名"));
    CHECK(bench.layouts.drawn.size() == 3);
    CHECK(bench.standing().contains("未签名：不能打印"));
    press(bench.page, "撤销");
    CHECK(bench.layouts.element("name-alone").box.y == before.y);
    press(bench.page, "重做");
    CHECK(bench.layouts.element("name-alone").box.y == Approx(before.y + 1));
}

TEST_CASE("A key held down is one step to take back", "[app][desk][layout]") {
    Bench bench;
    bench.choose(holdersName);
    const auto before = bench.layouts.element("name-alone").box;
    bench.key(Qt::Key_Left);
    for (int i = 0; i < 5; ++i) {
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(bench.canvas(), &held);
    }
    CHECK(bench.layouts.element("name-alone").box.x == Approx(before.x - 0.6));
    press(bench.page, "撤销");
    CHECK(bench.layouts.element("name-alone").box.x == before.x);
    CHECK_FALSE(bench.button("撤销")->isEnabled());
}

TEST_CASE("Ctrl+Z belongs to the layout, also while a number is being typed", "[app][desk][layout]") {
    Bench bench;
    bench.page.show();
    QApplication::setActiveWindow(&bench.page);
    REQUIRE(QTest::qWaitForWindowActive(&bench.page));
    bench.choose(holdersName);
    const auto before = bench.layouts.element("name-alone").box;
    bench.number("左（毫米）")->setFocus();
    bench.put("左（毫米）", "20.5");
    CHECK(bench.layouts.element("name-alone").box.x == 20.5);
    QTest::keyClick(bench.number("左（毫米）"), Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.layouts.element("name-alone").box.x == before.x);
    CHECK(bench.number("左（毫米）")->value() == Approx(before.x));
    QTest::keyClick(bench.number("左（毫米）"), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bench.layouts.element("name-alone").box.x == 20.5);
}

TEST_CASE("A text's properties are set with limits, and what does not apply is dimmed", "[app][desk][layout]") {
    Bench bench;
    bench.choose("常住户口所在地住址");
    bench.put("字号（点）", "7");
    CHECK(bench.layouts.element("household").points == 7);
    auto* fit = named<QComboBox>(bench.page, "放不下时");
    fit->setCurrentText("拒绝");
    emit fit->activated(fit->currentIndex());
    CHECK(bench.layouts.element("household").fit == printer::Fit::refuse);
    CHECK_FALSE(bench.number("最小字号（点）")->isEnabled());
    CHECK_FALSE(bench.number("最多行数")->isEnabled());
    auto* align = named<QComboBox>(bench.page, "对齐");
    align->setCurrentText("居中");
    emit align->activated(align->currentIndex());
    CHECK(bench.layouts.element("household").align == printer::Align::centre);
    bench.page.findChild<QCheckBox*>()->click();
    CHECK(bench.layouts.element("household").bold);
    CHECK_FALSE(named<QComboBox>(bench.page, "颜色")->isEnabled());  // resin
    bench.choose("照片");
    CHECK_FALSE(bench.number("字号（点）")->isEnabled());
    CHECK_FALSE(named<QComboBox>(bench.page, "颜色")->isEnabled());
}

TEST_CASE("A colour is one of the layout's own", "[app][desk][layout]") {
    Bench bench;
    bench.choose("色块（横带）");
    auto* colour = named<QComboBox>(bench.page, "颜色");
    REQUIRE(colour->isEnabled());
    CHECK(colour->currentText() == "#15406E");
    colour->setCurrentText("#CFA64E");
    emit colour->activated(colour->currentIndex());
    CHECK(bench.layouts.element("band").colour == "#CFA64E");
}

TEST_CASE("A change that breaks a rule is told beside the face in words, and the number goes back", "[app][desk][layout]") {
    Bench bench;
    bench.choose("二维码");
    bench.put("宽（毫米）", "12");
    CHECK(bench.findings().contains("二维码 ✕ 没有改动：二维码的宽和高至少 20.6 毫米"));
    CHECK(bench.number("宽（毫米）")->value() == 21);
    CHECK_FALSE(bench.button("撤销")->isEnabled());
    CHECK(bench.layouts.drawn.size() == 1);
}

TEST_CASE("What the invented holder's texts do not fit into is told by the element's name", "[app][desk][layout]") {
    Bench bench;
    bench.layouts.pictures = {};
    bench.layouts.pictures.faults = {faceNotDrawn("", {printer::Code::textTooLong, "number"})};
    bench.layouts.pictures.missingFonts = {"HanaMinB"};
    bench.choose(holdersName);
    bench.key(Qt::Key_Right);
    CHECK(bench.findings().contains("居住证编号 ✕"));
    CHECK(bench.findings().contains("HanaMinB ▲"));
    CHECK(bench.findings().contains("改动之前的样子"));
    CHECK_FALSE(bench.findings().contains("✓"));
}

TEST_CASE("While a face is drawn no other is asked for, and the newest one follows", "[app][desk][layout]") {
    Bench bench;
    bench.choose(holdersName);
    bench.layouts.late = true;
    for (int i = 0; i < 4; ++i) bench.key(Qt::Key_Right);
    CHECK(bench.layouts.drawn.size() == 2);
    std::exchange(bench.layouts.waiting, {})(bench.layouts.pictures);
    CHECK(bench.layouts.drawn.size() == 3);
    CHECK(bench.layouts.drawn.back() == bench.layouts.document.text());
    std::exchange(bench.layouts.waiting, {})(bench.layouts.pictures);
    CHECK(bench.layouts.drawn.size() == 3);
}

TEST_CASE("What is saved is a new version that does not print, and a refusal keeps what was changed", "[app][desk][layout]") {
    Bench bench;
    bench.choose(holdersName);
    bench.key(Qt::Key_Right);
    bench.layouts.refusal = fail(Code::stepForbidden, "role").value();
    press(bench.page, "存为新版本");
    CHECK(said(bench.page).contains("原因"));
    CHECK(bench.button("存为新版本")->isEnabled());
    bench.layouts.refusal.reset();
    press(bench.page, "存为新版本");
    CHECK(said(bench.page).contains("版本 2"));
    CHECK(said(bench.page).contains("未签名：不能打印"));
    CHECK(bench.standing().contains("未签名：不能打印"));
    CHECK_FALSE(bench.button("存为新版本")->isEnabled());
    CHECK(named<QComboBox>(bench.page, "版式")->currentText().contains("版本 2"));
}

TEST_CASE("An element that is added is chosen, moves at once, and is undone and done again", "[app][desk][layout]") {
    Bench bench;
    const std::string before = bench.layouts.document.text();
    bench.choose(holdersName);
    bench.add("线");
    CHECK(bench.chosen() == "正面 线");
    const auto box = bench.layouts.element("line").box;
    bench.key(Qt::Key_Down);
    CHECK(bench.layouts.element("line").box.y == Approx(box.y + 0.1));
    press(bench.page, "撤销");
    press(bench.page, "撤销");
    CHECK(bench.layouts.document.text() == before);
    press(bench.page, "重做");
    CHECK(bench.layouts.element("line").box.y == box.y);
}

TEST_CASE("The menu offers every kind of the schema, and under the first each value of a holder", "[app][desk][layout]") {
    Bench bench;
    for (const auto* word : {"文字", "微缩文字", "照片", "照片淡印", "图案", "色块", "线", "底纹", "编织纹", "团花", "有效期限"}) {
        const auto before = bench.layouts.document.layout().sides[0].elements.size();
        INFO(word);
        bench.choose(holdersName);
        bench.add(word);
        CHECK(bench.layouts.document.layout().sides[0].elements.size() == before + 1);
    }
    CHECK(bench.layouts.element("term").bind == "term");
}

TEST_CASE("By keys alone the menu opens, and Del removes what is chosen", "[app][desk][layout]") {
    Bench bench;
    bench.page.show();
    QApplication::setActiveWindow(&bench.page);
    REQUIRE(QTest::qWaitForWindowActive(&bench.page));
    bench.canvas()->setFocus();
    bench.key(Qt::Key_N, Qt::ControlModifier);
    auto* menu = bench.page.findChild<QMenu*>();
    REQUIRE(menu->isVisible());
    CHECK(menu->activeAction() == menu->actions().first());
    menu->hide();
    QApplication::setActiveWindow(&bench.page);
    bench.choose(holdersName);
    const auto before = bench.layouts.document.layout().sides[0].elements.size();
    bench.key(Qt::Key_Delete);
    CHECK(bench.layouts.document.layout().sides[0].elements.size() == before - 1);
    press(bench.page, "撤销");
    CHECK(bench.layouts.document.layout().sides[0].elements.size() == before);
}

TEST_CASE("The only code is not removed, and it comes over to the side where it is added", "[app][desk][layout]") {
    Bench bench;
    bench.choose("二维码");
    press(bench.page, "删除元素");
    CHECK(bench.findings().contains("版式 ✕ 没有改动：必须有一个二维码，也只能有一个"));
    bench.choose(holdersName);
    bench.add("二维码");
    CHECK(bench.chosen() == "正面 二维码");
}

TEST_CASE("What must stay free is listed, moved, removed and added, and what lies in its way is told", "[app][desk][layout]") {
    Bench bench;
    bench.choose("触点（留空）");
    CHECK(bench.number("宽（毫米）")->value() == 16);
    CHECK_FALSE(bench.number("字号（点）")->isEnabled());
    CHECK(bench.canvas()->accessibleDescription().contains("触点"));
    bench.key(Qt::Key_Left);
    CHECK(bench.layouts.document.layout().sides[1].keepOuts[0].box.x == Approx(8.9));
    press(bench.page, "删除元素");
    CHECK(bench.layouts.document.layout().sides[1].keepOuts.empty());
    bench.add("触点（留空）");
    CHECK(bench.chosen() == "背面 触点（留空）");
    bench.choose(holdersName);
    bench.add("触点（留空）");
    CHECK(bench.findings().contains("✕ 没有改动：不能压在触点或磁条上"));
    CHECK(bench.layouts.document.layout().sides[0].keepOuts.empty());
}

TEST_CASE("The words of a text are typed, and of a value there are none to type", "[app][desk][layout]") {
    Bench bench;
    bench.choose(holdersName);
    auto* words = named<QLineEdit>(bench.page, "文字");
    CHECK_FALSE(words->isEnabled());
    bench.add("文字");
    REQUIRE(words->isEnabled());
    CHECK(words->text() == "文字");
    words->selectAll();
    QTest::keyClicks(words, "\"A\"");
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(bench.layouts.element("text").text == "\"A\"");
}

TEST_CASE("A saved version is put to use only after somebody said that it was checked", "[app][desk][layout]") {
    Bench bench;
    CHECK_FALSE(bench.button("已核对")->isEnabled());
    bench.choose(holdersName);
    bench.key(Qt::Key_Right);
    CHECK_FALSE(bench.button("已核对")->isEnabled());
    press(bench.page, "存为新版本");
    CHECK_FALSE(bench.button("签名并启用")->isEnabled());
    press(bench.page, "已核对");
    CHECK(bench.button("签名并启用")->isEnabled());
    bench.key(Qt::Key_Right);
    CHECK_FALSE(bench.button("签名并启用")->isEnabled());
    press(bench.page, "撤销");
    CHECK(bench.layouts.used.empty());
    press(bench.page, "签名并启用");
    CHECK(bench.layouts.used == std::vector<std::string>{bench.layouts.document.text()});
    CHECK(said(bench.page).contains("此后按 郑州市居住证（2013 年） 版本 2 打印"));
    CHECK(bench.standing().contains("现在按它打印"));
    CHECK_FALSE(bench.button("已核对")->isEnabled());
}

TEST_CASE("What was saved is not checked before its face is drawn", "[app][desk][layout]") {
    Bench bench;
    bench.choose(holdersName);
    bench.key(Qt::Key_Right);
    bench.layouts.late = true;
    press(bench.page, "存为新版本");
    CHECK_FALSE(bench.button("已核对")->isEnabled());
    CHECK(bench.standing().contains("卡面画好"));
    std::exchange(bench.layouts.waiting, {})(bench.layouts.pictures);
    CHECK(bench.button("已核对")->isEnabled());
    CHECK(bench.standing().contains("按 F11"));
}

TEST_CASE("What was saved is not checked nor signed while something does not fit", "[app][desk][layout]") {
    Bench bench;
    bench.choose(holdersName);
    bench.key(Qt::Key_Right);
    bench.layouts.pictures.faults = {faceNotDrawn("", {printer::Code::textTooLong, "number"})};
    press(bench.page, "存为新版本");
    CHECK_FALSE(bench.button("已核对")->isEnabled());
    CHECK_FALSE(bench.button("签名并启用")->isEnabled());
    CHECK(bench.standing().contains("检查没有问题"));
}

TEST_CASE("The editor opens the layout that another page named", "[app][desk][layout]") {
    Bench bench;
    bench.page.choose("national-2016");
    bench.page.open();
    CHECK(bench.layouts.opened.back() == "national-2016");
    CHECK(named<QComboBox>(bench.page, "版式")->currentText() == "居住证（2016 年） 版本 2");
    CHECK(bench.page.findChild<QLabel*>("subject")->text().endsWith("national-2016"));
    auto* known = named<QComboBox>(bench.page, "版式");
    known->setCurrentIndex(1);
    emit known->activated(1);
    CHECK(bench.layouts.opened.back() == "zhengzhou-2013");
}

TEST_CASE("The list of elements never scrolls sideways, and says a long name whole in its tip", "[app][desk][layout]") {
    Bench bench;
    bench.page.resize(1198, 700);
    bench.page.show();
    auto* list = named<TextList>(bench.page, "元素");
    list->setFixedWidth(160);
    CHECK(test::until([&] { return list->horizontalScrollBar()->maximum() == 0 && list->columnWidth(1) < list->neededBy(1); }));
    bench.choose(holdersName);
    CHECK(list->model()->index(list->currentIndex().row(), 1).data(Qt::ToolTipRole).toString() == holdersName);
    bench.key(Qt::Key_Right);
    CHECK(test::until([&] { return list->horizontalScrollBar()->maximum() == 0; }));
}

TEST_CASE("Page Up and Page Down go through the elements, and a click takes the smallest one there", "[app][desk][layout]") {
    Bench bench;
    bench.choose(holdersName);
    const int row = named<TextList>(bench.page, "元素")->currentIndex().row();
    bench.key(Qt::Key_PageDown);
    CHECK(named<TextList>(bench.page, "元素")->currentIndex().row() == row + 1);
    bench.key(Qt::Key_PageUp);
    CHECK(named<TextList>(bench.page, "元素")->currentIndex().row() == row);
    bench.canvas()->resize(868, 552);  // ten dots a millimetre, and the margin
    const auto& box = bench.layouts.element("emblem").box;
    QTest::mouseClick(bench.canvas(), Qt::LeftButton, {}, QPoint(6 + static_cast<int>(box.x * 10) + 20, 6 + static_cast<int>(box.y * 10) + 20));
    CHECK(named<TextList>(bench.page, "元素")->at(named<TextList>(bench.page, "元素")->currentIndex().row(), 1).contains("徽标"));
}
