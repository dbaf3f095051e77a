#include "app/services/refusal_list.h"

#include <sys/stat.h>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;

TEST_CASE("What was refused of a list is written with its reasons, for its owner only, and no value becomes a formula", "[app][services]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "refused.csv";
    const std::vector<Refusal> refusals{{3, "phone", PiiText("=1+\"1\""), "person.has_order", "28", ""}};
    REQUIRE(writeRefusals(ZHIKA_SOURCE_DIR "/resources", "zh", refusals, file));
    const auto text = test::readAll(file);
    CHECK(text.starts_with("\xEF\xBB\xBF\"行\",\"栏目\",\"内容\",\"原因\",\"办法\",\"条款\"\r\n"));
    CHECK(text.find("\"3\",\"联系电话\",\"'=1+\"\"1\"\"\",") != std::string::npos);
    CHECK(text.find("person.has_order") == std::string::npos);
    struct stat facts {};
    REQUIRE(stat(file.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
    CHECK(writeRefusals(ZHIKA_SOURCE_DIR "/resources", "zh", refusals, folder.path() / "no" / "refused.csv").error().code ==
          Code::refusalsNotWritten);
}
