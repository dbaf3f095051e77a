#include "app/desk/pages/audit_page.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/app/desk/fakes.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;
using test::named, test::press, test::said, test::type;

TEST_CASE("The trail is filtered, and whether it holds is answered in one sentence", "[app][desk][trail]") {
    test::application();
    test::FakeTrail trail;
    AuditPage page(trail, test::wording);
    type(page, "人员", "李敏");
    type(page, "自（年-月-日）", "2026-11-01");
    page.open();
    CHECK(trail.filter.person == "李敏");
    CHECK(trail.filter.from == "2026-11-01");
    CHECK(named<TextList>(page, "日志")->at(0, 3) == "审核通过");
    press(page, "验证链条");
    CHECK(said(page).contains("无一更改"));
    trail.verdict = fail(Code::auditBroken, "row 3");
    press(page, "验证链条");
    CHECK(said(page).contains(shown(test::wording.failure(trail.verdict.error()).cause)));
    type(page, "自（年-月-日）", "yesterday");
    const auto asked = trail.befores.size();
    page.open();
    CHECK(trail.befores.size() == asked);
    const test::TemporaryFolder folder;
    page.save(folder.path() / "audit.csv");
    CHECK(test::readAll(folder.path() / "audit.csv") == "sequence,at\r\n");
}

TEST_CASE("An action is found by the word that the desk has for it, and one without a word stands as it is", "[app][desk][trail]") {
    test::application();
    test::FakeTrail trail;
    trail.entries.front().action = "danced";
    AuditPage page(trail, test::wording);
    type(page, "动作", "签注");
    page.open();
    CHECK(trail.filter.action == "签注");
    CHECK(trail.filter.actions == std::vector<std::string>{"endorse", "endorse begun"});
    CHECK(named<TextList>(page, "日志")->at(0, 3) == "danced");
}

TEST_CASE("Objects and results of the trail stand in words, and an object is found by its word", "[app][desk][trail]") {
    test::application();
    test::FakeTrail trail;
    trail.entries.push_back({8, "2026-11-26T01:00:00Z", "", "李敏", "refused", "approve order 7", "step.role"});
    trail.entries.push_back({9, "2026-11-26T01:00:00Z", "", "李敏", "viewed", "holder 3", "核对 done 材料"});
    AuditPage page(trail, test::wording);
    type(page, "对象", "任务 7");
    page.open();
    CHECK(trail.filter.object == "order 7");
    const auto& rows = *named<TextList>(page, "日志");
    REQUIRE(rows.count() == 3);
    CHECK(rows.at(0, 4) == "任务 7");
    CHECK(rows.at(0, 5) == "完成");
    CHECK(rows.at(1, 4) == "审核 任务 7");
    CHECK(rows.at(1, 5) == shown(stepText(test::wording.resources, "step.role", "zh").cause));
    CHECK(rows.at(2, 5) == "核对 done 材料");
    type(page, "对象", "order 8");
    page.open();
    CHECK(trail.filter.object == "order 8");
    const TrailText english(test::wording.resources, "en");
    CHECK(english.told("order 7") == "order 7");
    CHECK(TrailText(test::wording.resources, "zh").told("sector key") == "应用区公钥");
}

TEST_CASE("A draft whose applicant left is not said to be of somebody who left the city", "[app][desk][trail]") {
    test::application();
    test::FakeTrail trail;
    trail.entries = {{7, "2026-11-26T01:00:00Z", "", "李敏", "draft ended", "draft 3", "left"},
                     {8, "2026-11-26T01:00:00Z", "", "李敏", "cancel begun", "41010526000000000001", "left"},
                     {9, "2026-11-26T01:00:00Z", "", "李敏", "draft ended", "draft 4", "elsewhere"}};
    AuditPage page(trail, test::wording);
    page.open();
    const auto& rows = *named<TextList>(page, "日志");
    REQUIRE(rows.count() == 3);
    CHECK(rows.at(0, 5) == "申请人离开");
    CHECK(rows.at(1, 5) == "离开本市");
    CHECK(rows.at(2, 5) == "已在别处办理");
    type(page, "对象", "申请人离开");
    page.open();
    CHECK(trail.filter.object == "申请人离开");
    CHECK(TrailText(test::wording.resources, "en").resultOf("draft ended", "left") == "left");
}

TEST_CASE("The program itself stands in words, and people under the names by which they sign in", "[app][desk][trail]") {
    test::application();
    test::FakeTrail trail;
    trail.entries = {{7, "2026-11-26T01:00:00Z", "", "issuance", "committed", "order 7", "done"},
                     {8, "2026-11-26T01:00:00Z", "", "clerk", "approved", "order 7", "done"}};
    AuditPage page(trail, test::wording);
    page.open();
    const auto& rows = *named<TextList>(page, "日志");
    CHECK(rows.at(0, 2) == "制证程序（issuance）");
    CHECK(rows.at(1, 2) == "clerk");
    type(page, "人员", "制证程序");
    page.open();
    CHECK(trail.filter.person == "issuance");
}

TEST_CASE("Rules, checks, findings, roles and settings of the trail stand in words", "[app][desk][trail]") {
    test::application();
    const auto& folder = test::wording.resources;
    const auto told = [](const char* action, const char* object, const char* result) {
        test::FakeTrail trail;
        trail.entries.front() = {7, "2026-11-26T01:00:00Z", "", "李敏", action, object, result};
        AuditPage page(trail, test::wording);
        page.open();
        return QStringList{named<TextList>(page, "日志")->at(0, 4), named<TextList>(page, "日志")->at(0, 5)};
    };
    CHECK(told("viewed", "holder 3", "approval").at(1) == "审核申请");
    CHECK(told("photo not passed", "holder 3", "faces 0").at(1) == shown(photoFindingTexts(folder, "faces 0", "zh").front()));
    CHECK(told("photo not passed", "holder 3", "faces 0, eyes 0").at(1).contains("；"));
    CHECK(told("photo exempted", "holder 3", "background, centre").at(1) == "背景亮度；双眼中点距左边");
    CHECK(told("registered", "holder 3", "stay.right").at(1) == shown(ruleText(folder, "stay.right", "zh").cause));
    CHECK(told("card verified", "41010526000000000001", "fails: statusLost; for counter").at(1) ==
          "不通过：" + shown(findingText(folder, "statusLost", "zh").cause) + "；事由：窗口办理");
    CHECK(told("roles", "person 3", "clerk -> clerk,issuer").at(1) == "窗口受理 → 窗口受理、制证");
    CHECK(told("setting changed", "setting id_reader", " -> usb").at(0) == "设置 身份证阅读器");
}

TEST_CASE("Every word of the trail is there in Chinese and in English", "[app][desk][trail]") {
    const auto words = nlohmann::json::parse(test::resource("trail/words.json"));
    const auto isBoth = [](const nlohmann::json& text) { return !text.value("zh", "").empty() && !text.value("en", "").empty(); };
    CHECK(words.size() > 100);
    for (const auto& [code, text] : words.items()) {
        INFO(code);
        if (text.contains("zh")) {
            CHECK(isBoth(text));
            continue;
        }
        for (const auto& own : text) CHECK(isBoth(own));  // by what an action results in
    }
    const TrailText english(test::wording.resources, "en");
    CHECK(english.told("issuance") == "making program");
    CHECK(english.told("hand_over order 7") == "hand over order 7");
    CHECK(english.codeOf("making program") == "issuance");
}

TEST_CASE("Every action that the program writes into the trail has a word", "[app][desk][trail]") {
    const ActionText words(test::wording.resources, "zh");
    const std::regex written(R"re(audit_?(?:->|\.)write\((?:"[^"]*"|[^";]*?),\s+"([a-z][^"]*[a-z])")re");
    int actions = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(ZHIKA_SOURCE_DIR "/app")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string text = test::readAll(entry.path());
        for (std::sregex_iterator found(text.begin(), text.end(), written), end; found != end; ++found, ++actions) {
            INFO(found->str(1));
            CHECK(words.told(found->str(1)) != found->str(1));
        }
    }
    CHECK(actions > 25);
    for (const auto* action : {"approved", "handed_over", "spoiled", "card.lost", "card.found", "sector written", "fee booked", "stock draw",
                               "stock surrender", "report arrived", "person closed", "operator card enrolled", "roles", "password", "change begun", "refused"})
        CHECK(words.told(action) != action);
}
