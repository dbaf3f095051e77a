#include "app/intake/csv_intake.h"

#include <map>
#include <nlohmann/json.hpp>

#include "apdu/core/gb18030.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace app;

namespace {

struct Intake {
    std::vector<AcceptedRow> accepted;
    std::vector<Refusal> refusals;
};

struct Desk {
    Regime regime = parseRegime(test::resource("regimes/zhengzhou-2013.json")).value();
    CodeSets codes = CodeSets::parse(test::resource("codes/codes.json")).value();
    Divisions divisions{test::resource("codes/divisions.tsv")};

    [[nodiscard]] Result<Intake> read(const std::string& text) const {
        Intake intake;
        const IntakeContext context{regime,
                                    codes,
                                    divisions,
                                    test::resource("intake/csv.json"),
                                    ZHIKA_SOURCE_DIR "/resources/samples/photos",
                                    parseDay("2026-11-24").value(),
                                    {}};
        const auto take = [&](const AcceptedRow& row) -> Result<void> {
            intake.accepted.push_back(row);
            return {};
        };
        return readApplications(apdu::bytesOf(text), context, take).map([&](std::vector<Refusal> refusals) {
            intake.refusals = std::move(refusals);
            return intake;
        });
    }
};

std::string told(const Intake& intake) {
    std::string all;
    for (const auto& refusal : intake.refusals)
        all += std::to_string(refusal.row) + " " + refusal.field + " " + refusal.rule + "\n";
    return all;
}

}  // namespace

TEST_CASE("The sample applicants are accepted, two of them for registration only", "[app][intake]") {
    const auto intake = Desk().read(test::resource("samples/applicants.csv"));
    REQUIRE(intake);
    INFO(told(*intake));
    CHECK(intake->refusals.empty());
    REQUIRE(intake->accepted.size() == 24);
    CHECK(std::ranges::count_if(intake->accepted, [](const auto& row) {
              return row.decision.outcome == Outcome::registerOnly;
          }) == 2);
    const auto& first = intake->accepted.front();
    CHECK(first.application.holder.name.reveal() == "李样例");
    CHECK(first.application.holder.presentDivision == "410105");
    CHECK(first.application.papers.size() == 3);
    CHECK_FALSE(first.photo.empty());
}

TEST_CASE("The same file in GB 18030 gives the same rows", "[app][intake]") {
    const std::string text = test::resource("samples/applicants.csv");
    const Bytes gb = apdu::toGb18030(text).value();
    const auto intake = Desk().read(std::string(gb.begin(), gb.end()));
    REQUIRE(intake);
    CHECK(intake->accepted.size() == 24);
    CHECK(intake->accepted[2].application.holder.name.reveal() == "买买提·艾力·样本");
}

TEST_CASE("Each fault of a row is told with its field and rule, and the row is not accepted",
          "[app][intake]") {
    const auto intake = Desk().read(test::resource("samples/applicants-faulty.csv"));
    REQUIRE(intake);
    const std::map<std::size_t, std::pair<std::string, std::string>> expected{
        {1, {"citizen_number", "citizen_number.check_digit"}},
        {2, {"birth_date", "birth_date.contradicts_number"}},
        {3, {"citizen_number", "citizen_number.excluded"}},
        {4, {"document_type", "document.excluded"}},
        {5, {"nation", "code.unknown"}},
        {6, {"name", "text.control_character"}},
        {7, {"name", "text.private_character"}},
        {10, {"photo", "photo.missing"}},
        {13, {"household_address", "household.in_city"}},
        {14, {"papers", "papers.identity"}},
        {16, {"citizen_number", "person.twice_in_file"}},
        {17, {"photo", "photo.outside_folder"}}};
    for (const auto& refusal : intake->refusals)
        if (const auto found = expected.find(refusal.row); found != expected.end()) {
            CHECK(refusal.field == found->second.first);
            CHECK(refusal.rule == found->second.second);
        }
    for (const auto& [row, fault] : expected) {
        INFO(row << " " << fault.second << "\n" << told(*intake));
        CHECK(std::ranges::any_of(intake->refusals, [&](const auto& refusal) { return refusal.row == row; }));
        CHECK(std::ranges::none_of(intake->accepted,
                                   [&](const auto& accepted) { return accepted.row == row; }));
    }
    CHECK(intake->accepted.size() + expected.size() == 17);
}

TEST_CASE("Every rule that is told has words for it", "[app][intake]") {
    const auto texts = nlohmann::json::parse(test::resource("rules/intake.json"));
    for (const auto* file : {"samples/applicants.csv", "samples/applicants-faulty.csv"}) {
        const auto intake = Desk().read(test::resource(file)).value();
        for (const auto& refusal : intake.refusals) CHECK(texts.contains(refusal.rule));
        for (const auto& accepted : intake.accepted) CHECK(texts.contains(accepted.decision.rule));
    }
}

TEST_CASE("Each row is taken before the next is read, and whoever takes them can end it", "[app][intake]") {
    const Desk desk;
    std::vector<std::size_t> demanded, taken;
    const auto demand = [&](const AcceptedRow& row, std::vector<Refusal>&) { demanded.push_back(row.row); };
    const auto take = [&](const AcceptedRow& row) -> Result<void> {
        taken.push_back(row.row);
        if (!demanded.empty()) CHECK(demanded.back() <= row.row);
        if (row.row == 3) return tl::unexpected(Error{Code::diskFull, "", {}});
        return {};
    };
    const IntakeContext context{desk.regime,
                                desk.codes,
                                desk.divisions,
                                test::resource("intake/csv.json"),
                                ZHIKA_SOURCE_DIR "/resources/samples/photos",
                                parseDay("2026-11-24").value(),
                                demand};
    const auto read =
        readApplications(apdu::bytesOf(test::resource("samples/applicants.csv")), context, take);
    CHECK(read.error().code == Code::diskFull);
    CHECK(taken == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("The papers are held to the rules of every text", "[app][intake]") {
    std::string text = test::resource("samples/applicants.csv");
    text.replace(text.find("居民身份证;照片2张"), 0, "\x01");
    const auto intake = Desk().read(text);
    CHECK(told(*intake) == "1 papers text.control_character\n");
}

TEST_CASE("A wrong header or a quotation mark left open refuses the whole file", "[app][intake]") {
    const std::string text = test::resource("samples/applicants.csv");
    const auto header = Desk().read("名字" + text.substr(6));
    CHECK(header.error().code == Code::csvHeaderWrong);
    CHECK(header.error().detail.starts_with("column 1"));
    CHECK(Desk().read("").error().code == Code::csvHeaderWrong);
    CHECK(Desk().read(text + "\"张三,男").error().code == Code::csvBrokenQuotes);
    CHECK(Desk().read(text + std::string(3000, 'a') + "\n").error().code == Code::csvFieldTooLong);
    const auto columns = Desk().read(text + "a,b\n");
    CHECK(columns->refusals.front().rule == "row.columns");
    CHECK(columns->accepted.size() == 24);
}

TEST_CASE("Whom the measures are not for is told that alone, others everything at once", "[app][intake]") {
    const std::string samples = test::resource("samples/applicants.csv");
    const std::string header = samples.substr(0, samples.find('\n') + 1);
    const auto rulesOf = [&](const std::string& row) {
        const auto intake = Desk().read(header + row);
        std::string all;
        for (const auto& refusal : intake.value().refusals) all += refusal.rule + " ";
        return all;
    };
    CHECK(rulesOf("JOHN SAMPLE,男,美国,1990-01-01,E12345678,美国,河南省郑州市金水区样例路1号,,务工,租赁房屋,未婚,13900000001,护照,"
                  "本人,JOHN SAMPLE,13900000001,2026-01-01,365,,none.jpg\n") == "document.excluded ");
    CHECK(rulesOf("李样例,男,汉,1990-01-01,320102199001010011,江苏省南京市玄武区样例路1号,河南省郑州市金水区样例路1号,,务工,租赁房屋,"
                  "未婚,13900000001,居民身份证,本人,李样例,13900000001,2026-01-01,365,,none.jpg\n") ==
          "citizen_number.check_digit papers.identity papers.photos papers.residence photo.missing ");
    CHECK(rulesOf("李样例,男,汉,1990-01-01,320102199001010011,江苏省南京市玄武区样例路1号,河南省郑州市金水区样例路1号,,务工,租赁房屋,"
                  "未婚,13900000001,居民身份证,本人,李样例,13900000001,2027-01-01,365,,none.jpg\n") ==
          "date.future citizen_number.check_digit ");
    CHECK(rulesOf("李样例,男,,1990-01-01,,江苏省南京市玄武区样例路1号,河南省郑州市金水区样例路1号,,务工,租赁房屋,"
                  ",13900000001,居民身份证,本人,李样例,13900000001,,,,\n") ==
          "text.missing text.missing text.missing text.missing text.missing ");
}

namespace {

constexpr auto moreColumns = "申报人证件号码,代办人姓名,代办人与申请人关系,代办原因,代办人证件号码,代办人电话";

// The sample applicant of that row, with a file's optional columns after it.
std::string withMore(std::size_t row, const std::string& more) {
    const std::string all = test::resource("samples/applicants.csv");
    std::size_t at = 0;
    std::string header, line;
    for (std::size_t i = 0; i <= row; ++i) {
        const auto end = all.find('\n', at);
        line = all.substr(at, end - at);
        if (i == 0) header = line;
        at = end + 1;
    }
    return header + "," + moreColumns + "\n" + line + "," + more + "\n";
}

constexpr std::size_t child = 24, employee = 2, adult = 1;  // rows of the samples

}  // namespace

TEST_CASE("Somebody under sixteen gets a card when a guardian applies with both documents", "[app][intake]") {
    const Desk desk;
    const auto alone = desk.read(withMore(child, "91410105MA00000000,,,,,")).value();
    INFO(told(alone));
    REQUIRE(alone.accepted.size() == 1);
    CHECK(alone.accepted.front().decision.outcome == Outcome::registerOnly);
    CHECK_FALSE(alone.accepted.front().application.representative);

    const auto guarded = desk.read(withMore(child, "91410105MA00000000,王家长,监护人,,320102198001010014,13900000099")).value();
    INFO(told(guarded));
    REQUIRE(guarded.accepted.size() == 1);
    const auto& row = guarded.accepted.front();
    CHECK(row.decision.outcome == Outcome::registerAndApply);
    CHECK(row.decision.rule == "proxy.applies");
    CHECK(row.decision.article == "10");
    REQUIRE(row.application.representative);
    CHECK(row.application.representative->name.reveal() == "王家长");
    CHECK(row.application.representative->relation == "1");
    CHECK(row.application.representative->document.reveal() == "320102198001010014");
}

TEST_CASE("A child who has no identity card yet shows another document under the national regulations, a grown-up in person does not", "[app][intake]") {
    Desk desk;
    desk.regime = parseRegime(test::resource("regimes/national-2016.json")).value();
    const auto with = [&](std::size_t row, const std::string& paper, const std::string& more) {
        std::string text = withMore(row, more);
        for (const std::string shown : {"居民身份证;", "居民户口簿;"})
            if (const auto at = text.rfind(shown); at != std::string::npos) text.replace(at, shown.size(), paper);
        return told(desk.read(text).value());
    };
    const std::string guarded = "91410105MA00000000,王家长,监护人,,320102198001010014,";
    CHECK(with(child, "居民户口簿;", guarded).empty());
    CHECK(with(child, "临时居民身份证;", guarded).empty());
    CHECK(with(child, "居民身份证;", guarded).empty());
    CHECK(with(child, "", guarded) == "1 papers proxy.documents\n1 papers papers.identity\n");
    CHECK(with(adult, "居民户口簿;", ",,,,,") == "1 papers papers.identity\n");
}

TEST_CASE("Who applies for somebody else is refused by the field that is wrong or missing", "[app][intake]") {
    const Desk desk;
    const auto refused = [&](std::size_t row, const std::string& more) { return told(desk.read(withMore(row, more)).value()); };
    const std::string licence = "91410105MA00000000,";
    CHECK(refused(child, licence + "王家长,监护人,,,") == "1 proxy_document proxy.documents\n");
    CHECK(refused(child, licence + ",监护人,,320102198001010014,") == "1 proxy_name text.missing\n");
    CHECK(refused(child, licence + "王家长,同事,,320102198001010014,") == "1 proxy_relation code.unknown\n");
    CHECK(refused(child, licence + "王家长,监护人,没空,320102198001010014,") == "1 proxy_need code.unknown\n");
    CHECK(refused(adult, ",王家长,监护人,未满十六周岁,320102198001010014,") == "1 proxy_need proxy.not_needed\n");
    CHECK(refused(adult, ",王家长,监护人,,320102198001010014,") == "1 proxy_need proxy.not_needed\n");
    CHECK(refused(adult, ",王家长,近亲属,残疾,320102198001010014,").empty());
    CHECK(refused(adult, ",王家长,近亲属,老年人行动不便,320102198001010014,").empty());
}

TEST_CASE("Whoever declares for another shows a document, where a file has the column", "[app][intake]") {
    const Desk desk;
    CHECK(told(desk.read(withMore(employee, ",,,,,")).value()) == "1 declarant_document text.missing\n");
    const auto intake = desk.read(withMore(employee, "91410105MA00000000,,,,,")).value();
    REQUIRE(intake.accepted.size() == 1);
    CHECK(intake.accepted.front().application.declarant.document.reveal() == "91410105MA00000000");
    CHECK(told(desk.read(withMore(adult, ",,,,,")).value()).empty());
}

TEST_CASE("Who must declare and did not come is told, and refuses nobody", "[app][intake]") {
    const auto rows = Desk().read(test::resource("samples/applicants.csv"))->accepted;
    const auto declaredOf = [&](std::size_t row) { return rows.at(row - 1).application.declared; };
    CHECK(declaredOf(1).rule == "declarant.self_instead");  // rents, comes in person
    CHECK(declaredOf(1).owed);
    CHECK(declaredOf(2).rule == "declarant.employer");  // the employer declares whom it lodges
    CHECK_FALSE(declaredOf(2).owed);
    CHECK(declaredOf(3).rule == "declarant.person");  // a landlord for somebody with a home of their own
    CHECK(declaredOf(3).owed);
    CHECK(declaredOf(9).rule == "declarant.landlord");
    CHECK_FALSE(declaredOf(9).owed);
}

TEST_CASE("The last day for the registration is told, and being late is noted where the rules say so", "[app][intake]") {
    Desk desk;
    const auto row = [&] { return desk.read(test::resource("samples/applicants.csv"))->accepted.front(); };  // arrived on 1 January 2026
    CHECK(row().application.declared.due == "2026-01-08");
    CHECK(row().application.declared.late);
    CHECK(row().lateness.rule == "late.noted");
    desk.regime = parseRegime(test::resource("regimes/national-2016.json")).value();
    CHECK(row().application.declared.due == "2026-01-04");
    CHECK_FALSE(row().application.declared.late);
}

TEST_CASE("Optional columns come after the others, each once, and an unknown one refuses the file", "[app][intake]") {
    const Desk desk;
    const std::string text = test::resource("samples/applicants.csv");
    const auto header = text.substr(0, text.find('\n'));
    CHECK(desk.read(header + ",代办人电话,代办人姓名\n"));
    CHECK(desk.read(header + ",代办人电话,代办人电话\n").error().code == Code::csvHeaderWrong);
    CHECK(desk.read(header + ",备注\n").error().detail == "column 21: nothing");
    CHECK(desk.read("代办人姓名," + header + "\n").error().code == Code::csvHeaderWrong);
}
