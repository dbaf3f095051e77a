#include "app/desk/words/code_words.h"

#include "app/desk/pages/registration_form.h"
#include "app/desk/widgets/record_view.h"
#include "app/registry/code_sets.h"
#include "tests/app/desk/looks.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

using app::codeWord, test::Dressed;

TEST_CASE("Each name of a code table stands alone in Chinese, and with its English word after it in English", "[app][desk]") {
    test::application();
    const auto codes = app::CodeSets::parse(test::resource("codes/codes.json")).value();
    CHECK(codeWord("nation", "维吾尔") == "维吾尔");
    Dressed dressed("en", app::TextSize::normal);
    CHECK(codeWord("nation", "维吾尔") == "维吾尔 Uygur");
    for (const char* set : {"sex", "nation", "marital_status", "residence_reason", "residence_place", "document_type", "declarant_type",
                            "proxy_relation", "proxy_need"})
        for (const auto& [code, name] : codes.all(set)) {
            const QString chinese = QString::fromStdString(name);
            INFO(set << " " << chinese.toStdString());
            CHECK(codeWord(set, chinese).startsWith(chinese + " "));
        }
    CHECK(codeWord("workplace", "服务") == "服务");
    CHECK(codeWord("nation", "样例") == "样例");
}

TEST_CASE("In English a list shows both words of a code, and the form takes and gives the Chinese one", "[app][desk]") {
    test::application();
    Dressed dressed("en", app::TextSize::normal);
    test::FakeRegistration service;
    app::RegistrationForm form;
    service.choices(nullptr, [&](const app::Result<app::FormChoices>& choices) { form.offer(*choices); });
    auto* sex = form.findChild<QComboBox*>("sex");
    auto* nation = form.findChild<QComboBox*>("nation");
    CHECK(sex->itemText(1) == "女 Female");
    sex->setCurrentIndex(1);
    CHECK(form.values().at("sex") == "女");
    CHECK(sex->toolTip() == "女 Female");
    form.fill({{"nation", "回"}}, {});
    CHECK(nation->currentText() == "回 Hui");
    CHECK(form.values().at("nation") == "回");
    QTest::keyClicks(nation, "01");
    CHECK(nation->currentText() == "汉 Han");
    CHECK(form.findChild<QComboBox*>("declarant_type")->currentText() == "本人 The applicant");
    form.restore({{"sex", "男"}});
    CHECK(sex->currentText() == "男 Male");
}

TEST_CASE("In English a record shows both words of a code", "[app][desk]") {
    test::application();
    Dressed dressed("en", app::TextSize::normal);
    test::FakeRecords people;
    app::RecordView view(test::wording);
    view.show(people.recordOf(3, true));
    CHECK(view.text().contains("女 Female"));
}
