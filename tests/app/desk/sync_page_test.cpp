#include "app/desk/pages/sync_page.h"

#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/app/desk/sync_standing.h"

using namespace app;
using test::named, test::press, test::said;

namespace {

struct Bench {
    Bench() {
        page.resize(1100, 700);
        page.show();
        page.open();
    }
    // What stands beside a fact.
    QString fact(const QString& name) {
        const auto& facts = *named<TextList>(page, "同步情况");
        for (int row = 0; row < facts.count(); ++row)
            if (facts.at(row, 0) == name) return facts.at(row, 1);
        FAIL("no fact " << name.toStdString());
        return {};
    }

    QApplication& running = test::application();
    SyncWatch watch;
    SyncPage page{watch, test::wording};
};

}  // namespace

TEST_CASE("The page says how station and centre stand: what waits, the last receipt, the head and the numbers left", "[app][desk][sync]") {
    Bench bench;
    bench.watch.take(test::syncedStanding());
    CHECK(bench.fact("中心") == "https://centre.example:8443");
    CHECK(bench.fact("连接") == "正常");
    CHECK(bench.fact("待同步事件") == "0 条");
    CHECK(bench.fact("最早的一条") == "—");
    CHECK(bench.fact("上次回执").endsWith("，至第 12 条"));
    CHECK(bench.fact("最新一条").contains("00112233445566778899AABBCCDDEEFF"));
    CHECK(bench.fact("本年居住证编号余") == "9321（共 9999）");
    CHECK_FALSE(bench.page.findChild<MessagePanel*>()->isVisible());
}

TEST_CASE("While the centre is away the page says so with cause, remedy and code, and when it is tried again", "[app][desk][sync]") {
    Bench bench;
    bench.watch.take(test::offlineStanding(3));
    CHECK(bench.fact("连接") == "离线：中心没有应答");
    CHECK(bench.fact("待同步事件") == "3 条");
    CHECK(bench.fact("最早的一条").contains("天"));
    CHECK(bench.fact("下次尝试").endsWith("秒后"));
    CHECK(said(bench.page).startsWith("▲"));
    CHECK(said(bench.page).contains("app.centreUnreachable"));
    auto refused = test::offlineStanding(3);
    refused.trouble = fail(Code::receiptInvalid, "upto 3").value();
    bench.watch.take(refused);
    CHECK(said(bench.page).startsWith("✕"));
    CHECK(bench.fact("连接") == "上次没有成功");
    bench.watch.take(test::syncedStanding());
    CHECK(said(bench.page).isEmpty());
}

TEST_CASE("What stops the work is told before the centre is: a fork, and numbers that are used up", "[app][desk][sync]") {
    Bench bench;
    auto standing = test::offlineStanding(3);
    standing.state.permits.left = 0;
    bench.watch.take(standing);
    CHECK(said(bench.page).contains("编号已用完"));
    standing.state.stop = fail(Code::logForked, "2026-11-26T01:00:00Z").value();
    bench.watch.take(standing);
    CHECK(said(bench.page).contains("app.logForked"));
    bench.watch.take(tl::unexpected(fail(Code::storeBusy).value()));
    CHECK(said(bench.page).contains("app.storeBusy"));
}

TEST_CASE("A station without a centre says that it stays offline and who can change that", "[app][desk][sync]") {
    Bench bench;
    auto standing = test::syncedStanding();
    standing.state.centre.url.clear();
    standing.line = SyncStanding::Line::unset;
    bench.watch.take(standing);
    CHECK(bench.fact("中心") == "未设");
    CHECK(said(bench.page).contains("没有设置中心"));
}

TEST_CASE("Sync now asks for it, and not twice while the centre is being talked to", "[app][desk][sync]") {
    Bench bench;
    int wanted = 0;
    QObject::connect(&bench.watch, &SyncWatch::wanted, &bench.page, [&] { ++wanted; });
    bench.watch.take(test::offlineStanding(1));
    press(bench.page, "立即同步");
    CHECK(wanted == 1);
    bench.watch.takeTalking();
    CHECK(bench.fact("连接") == "正在与中心通话");
    press(bench.page, "立即同步");
    CHECK(wanted == 1);
    bench.watch.take(test::syncedStanding());
    press(bench.page, "立即同步");
    CHECK(wanted == 2);
}

TEST_CASE("Whoever reads the page with the keyboard stays in the row while the seconds pass", "[app][desk][sync]") {
    Bench bench;
    bench.watch.take(test::offlineStanding(1));
    auto& facts = *named<TextList>(bench.page, "同步情况");
    facts.setCurrentIndex(facts.model()->index(4, 0));
    bench.watch.take(test::offlineStanding(2));
    CHECK(facts.currentIndex().row() == 4);
    CHECK(bench.fact("待同步事件") == "2 条");
}

TEST_CASE("Each fact says what it is and what to do, where the keyboard is", "[app][desk][sync]") {
    Bench bench;
    bench.watch.take(test::syncedStanding());
    auto& facts = *named<TextList>(bench.page, "同步情况");
    const auto says = [&](const QString& words) {
        for (const auto* label : bench.page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().startsWith(words)) return true;
        return false;
    };
    for (int row = 0; row < facts.count(); ++row) {
        INFO(facts.at(row, 0).toStdString());
        facts.setCurrentIndex(facts.model()->index(row, 0));
        CHECK(says(facts.at(row, 0) + "："));
        CHECK(facts.accessibleDescription().startsWith(facts.at(row, 0) + "："));
    }
}
