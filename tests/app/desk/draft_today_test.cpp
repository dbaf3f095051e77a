#include "app/desk/pages/home_page.h"
#include "tests/app/desk/draft_bench.h"
#include "tests/app/desk/ledger_fakes.h"

using namespace app;
using test::DraftBench, test::named, test::press, test::said;

TEST_CASE("Today lists what lies parked with whose it is, and leads to it", "[app][desk][drafts]") {
    test::application();
    test::FakeToday today;
    test::FakeStatistics statistics;
    test::FakeDrafts drafts;
    HomePage page(today, statistics, test::wording);
    page.offerDrafts(drafts);
    page.open();
    auto* list = named<TextList>(page, "停放件");
    CHECK(list->isVisibleTo(&page));
    auto* title = page.findChild<QLabel*>("section");
    REQUIRE(title);
    CHECK(title->text() == "停放件（Enter 取回）");
    CHECK(title->isVisibleTo(&page));
    CHECK(list->at(1, 0) == "A013");
    CHECK(list->at(1, 1) == "李敏");
    std::pair<QString, std::int64_t> wanted;
    QObject::connect(&page, &Page::wants, &page, [&](const QString& service, std::int64_t draft) { wanted = {service, draft}; });
    emit list->activated(list->model()->index(1, 0));
    CHECK(wanted == std::pair<QString, std::int64_t>{"register", 8});
    drafts.rows.clear();
    page.open();
    CHECK_FALSE(list->isVisibleTo(&page));
    CHECK_FALSE(title->isVisibleTo(&page));
}

TEST_CASE("Today says how many drafts are overdue, and those are dropped there, with a reason", "[app][desk][drafts]") {
    test::application();
    test::FakeToday today;
    test::FakeStatistics statistics;
    test::FakeDrafts drafts;
    HomePage page(today, statistics, test::wording);
    page.offerDrafts(drafts);
    page.open();
    auto* overdue = page.findChild<QLabel*>("overdue");
    auto* list = named<TextList>(page, "停放件");
    CHECK_FALSE(overdue->isVisibleTo(&page));
    drafts.rows[1].left = true;
    page.open();
    CHECK(overdue->isVisibleTo(&page));
    CHECK(overdue->text().startsWith("1 件逾期"));
    CHECK(list->at(1, 2) == "逾期");
    named<QComboBox>(page, "作废原因")->setCurrentIndex(1);
    list->selectRow(0);
    press(page, "作废停放件");
    CHECK(drafts.dropped.first == 0);
    list->selectRow(1);
    press(page, "作废停放件");
    CHECK(drafts.dropped == std::pair<std::int64_t, std::string>{8, "left"});
    CHECK(said(page).contains("已作废"));
    CHECK(drafts.lists == 3);
}

TEST_CASE("A draft that Today leads to is taken up when it is known what is in hand", "[app][desk][drafts]") {
    DraftBench bench([](test::FakeDrafts& drafts) { drafts.late = true; });
    bench.page.goTo(7);
    CHECK(bench.drafts.taken.empty());
    bench.drafts.waiting.at(0)(std::optional<OpenedDraft>());
    CHECK(bench.drafts.taken == std::vector<std::int64_t>{7});
    CHECK(bench.line("name")->text() == "Parked");
}

TEST_CASE("A draft that one person asked for is taken up by nobody who works there by the time it is found", "[app][desk][drafts][people]") {
    DraftBench bench;
    bench.drafts.lateList = true;
    bench.page.goTo(7);
    REQUIRE(bench.drafts.waitingLists.size() >= 1);
    const auto asked = bench.drafts.waitingLists;
    bench.page.beginFor("li");
    for (const auto& answer : asked) answer(bench.drafts.rows);
    CHECK(bench.drafts.taken.empty());
    CHECK_FALSE(bench.page.findChild<app::SecondPerson*>());
    CHECK(bench.line("name")->text().isEmpty());
}
