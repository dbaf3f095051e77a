#include "app/desk/words/wording.h"

#include "app/desk/words/role_words.h"
#include "tests/app/desk/looks.h"
#include "tests/support/catch.h"

TEST_CASE("Who may not sign as the second person is told whose role may", "[app][desk][people]") {
    test::application();
    const auto refusal = app::fail(app::Code::stepForbidden, "step.second_role: reviewer,supervisor").value();
    const auto alone = app::fail(app::Code::stepForbidden, "step.second_role").value();
    const auto text = test::wording.failure(refusal);
    CHECK(text.cause == test::wording.failure(alone).cause);
    CHECK(text.remedy == test::wording.failure(alone).remedy + "；可以签字的岗位：审核、主管");
    CHECK(text.detail == "step.second_role");
    test::Dressed dressed("en", app::TextSize::normal);
    const app::Wording english{test::wording.resources, "en"};
    const std::string remedy = english.failure(refusal).remedy;
    INFO(remedy);
    CHECK(remedy.ends_with("the roles that may sign: " + app::rolesWords({app::Role::reviewer, app::Role::supervisor}).toStdString()));
}

TEST_CASE("Who may not take a step is told whose role may", "[app][desk][people]") {
    test::application();
    const auto alone = test::wording.failure(app::fail(app::Code::stepForbidden, "step.role").value());
    const auto text = test::wording.failure(app::fail(app::Code::stepForbidden, "step.role: stock_keeper").value());
    CHECK(text.cause == alone.cause);
    CHECK(text.remedy == alone.remedy + "；可以办理的岗位：库管");
    CHECK(text.detail == "step.role");
}

TEST_CASE("What the rules decide is said in English sentences that begin large, and an unknown rule as it is", "[app][desk]") {
    const app::Wording english{test::wording.resources, "en"};
    CHECK(english.decision("deadline.moved").cause.starts_with("The last day fell"));
    CHECK(english.decision("deadline.moved").remedy.starts_with("Act by"));
    CHECK(english.decision("stay.card").cause.starts_with("Stays thirty"));
    CHECK(english.decision("no.such_rule").cause == "no.such_rule");
}
