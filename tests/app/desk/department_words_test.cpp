#include "app/desk/words/department_words.h"

#include <QTranslator>

#include "app/desk/words/language.h"
#include "app/desk/words/wording.h"
#include "cardlib/profile/departments.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"

using app::departmentWord, app::shown;

TEST_CASE("Each department has a name in the language of the screen, and its id is none", "[app][desk][sectors]") {
    auto& running = test::application();
    const auto departments = cardlib::readDepartments(ZHIKA_SOURCE_DIR "/resources/sectors").value();
    CHECK(departmentWord("教育") == "教育");
    for (const auto& department : departments) CHECK(departmentWord(department.id) != shown(department.id));
    app::speak(running, "en");
    CHECK(departmentWord("教育") == "Education");
    for (const auto& department : departments) {
        INFO(department.id);
        const QString word = departmentWord(department.id);
        CHECK(word != shown(department.id));
        CHECK(word.at(0).isUpper());
    }
    CHECK(departmentWord("林业") == "林业");
    for (auto* translator : running.findChildren<QTranslator*>()) delete translator;
}
