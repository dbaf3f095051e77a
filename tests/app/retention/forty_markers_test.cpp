#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "apdu/core/gb18030.h"
#include "apdu/core/hex.h"
#include "app/backup/backup.h"
#include "app/registry/citizen_number.h"
#include "app/retention/erase_records.h"
#include "app/services/find_people.h"
#include "app/services/record.h"
#include "app/services/scanned_papers.h"
#include "printer/drivers/file_driver.h"
#include "tests/support/living_station.h"
#include "tests/support/process_memory.h"

using namespace app;

namespace {

constexpr auto homeVariable = "ZHIKA_TEST_HOME";

// Somebody nobody is; `i` makes each text another's.
struct Applicant {
    explicit Applicant(int i) {
        const std::string number = std::to_string(i);
        static constexpr const char* names[] = {"隗样冬", "郗样春", "逄样夏", "麴样秋", "郤样霜"};
        static constexpr const char* declarants[] = {"亓官样甲", "濮阳样乙", "澹台样丙", "闾丘样丁", "漆雕样戊"};
        name = names[i];
        const std::string digits = "320102198" + number + "03120" + std::to_string(41 + 2 * i);
        citizenNumber = digits + checkDigit(digits);
        birthDate = "198" + number + "-03-12";
        household = "江苏省南京市玄武区隐户路77" + number + "号3幢";
        present = "河南省郑州市金水区隐居街88" + number + "号院";
        moved = "河南省郑州市二七区隐迁路99" + number + "号院";
        workplace = "隐工第" + number + "样例厂";
        phone = "1397755310" + number;
        declarant = declarants[i];
        declarantPhone = "1387744210" + number;
        photo = "p0" + std::to_string(i + 1) + ".jpg";
    }
    [[nodiscard]] std::string row() const {
        return name + ",男,汉," + birthDate + "," + citizenNumber + "," + household + "," + present + "," + workplace +
               ",务工,单位内部,未婚," + phone + ",居民身份证,用人单位," + declarant + "," + declarantPhone +
               ",2026-01-01,365,居民身份证;照片2张;劳动合同," + photo + "\n";
    }
    [[nodiscard]] std::vector<std::string> markers() const {
        const auto picture = test::readAll(ZHIKA_SOURCE_DIR "/resources/samples/photos/" + photo);
        return {name,   citizenNumber, household, present,        moved,
                workplace, phone,     declarant, declarantPhone, picture.substr(picture.size() / 2, 24)};
    }
    std::string name, citizenNumber, birthDate, household, present, moved, workplace, phone, declarant, declarantPhone, photo;
};

// A marker as it may stand in a file.
std::vector<std::string> formsOf(const std::string& marker) {
    const auto bytes = apdu::bytesOf(marker);
    auto hex = apdu::toHex(bytes);
    std::vector<std::string> forms{marker, hex};
    for (char& c : hex) c = static_cast<char>(std::tolower(c));
    forms.push_back(hex);
    if (const auto chinese = apdu::toGb18030(marker)) forms.emplace_back(chinese->begin(), chinese->end());
    return forms;
}

// Where a marker stands: "file: which".
std::string found(const std::filesystem::path& folder, const std::vector<std::string>& markers) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const auto content = test::readAll(entry.path());
        for (std::size_t i = 0; i < markers.size(); ++i)
            for (const auto& form : formsOf(markers[i]))
                if (content.find(form) != std::string::npos)
                    all += entry.path().filename().string() + ": marker " + std::to_string(i) + "\n";
    }
    return all;
}

void liveOneDay(test::StationBench& bench, std::int64_t order, apdu::Byte serial, const Applicant& person) {
    auto& station = *bench.station;
    REQUIRE(approveOrder(station, order, "reviewer", Confirmed::yes));
    auto card = bench.blank(serial);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    printer::FileDriver printer(bench.folder() / "prints");
    REQUIRE(makeChip(station, order, session));
    REQUIRE(printFace(station, order, printer));
    reader.insert();
    REQUIRE(handOver(station, order, session, {}, "desk"));
    const auto issued = parseDay(station.orders->load(order)->issueDate).value();
    reader.insert();
    auto change = test::asking(Kind::change, Facts{{"present_address", PiiText(person.moved)}});
    const auto changed = serveCard(station, session, change, issued);
    INFO((changed ? "" : test::told(changed.error())));
    REQUIRE(changed);
    reader.insert();
    REQUIRE(serveCard(station, session, test::asking(Kind::cancel, "left"), issued));
    REQUIRE_FALSE(findPeople(station, person.name, 20, "clerk")->rows.empty());
    const auto holder = station.orders->load(order)->holder;
    REQUIRE(wholeRecord(station, holder, "desk", "counter"));
    const auto scan = scanIn(ZHIKA_SOURCE_DIR "/resources/samples/photos/" + person.photo);
    REQUIRE(keepPapers(station, holder, {{"劳动合同", scan.value()}}, "desk"));
}

// What a program that opens this home afterwards has in its memory.
std::string foundInMemoryOfAnother(const std::filesystem::path& home, const std::vector<std::string>& markers) {
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ready[1], 3);
        ::setenv(homeVariable, home.c_str(), 1);
        ::execl("/proc/self/exe", "another", "[.opens_home]", nullptr);
        ::_exit(1);
    }
    ::close(ready[1]);
    char said = 0;
    const bool opened = ::read(ready[0], &said, 1) == 1 && said == '+';
    ::close(ready[0]);
    std::string all;
    const test::ProcessMemory memory(child);
    for (std::size_t i = 0; i < markers.size(); ++i)
        if (memory.count(apdu::bytesOf(markers[i])) > 0) all += "memory: marker " + std::to_string(i) + "\n";
    if (memory.size() == 0) all += "no memory to look at\n";
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    return opened ? all : all + "somebody's record opened\n";
}

}  // namespace

// Run by foundInMemoryOfAnother() in a process of its own: opens a home, looks for everybody, and waits to be looked at.
TEST_CASE("A program opens a home and waits", "[.opens_home]") {
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static const printer::Graphics graphics(count, arguments);
    const char* home = std::getenv(homeVariable);
    REQUIRE(home != nullptr);
    const auto station = Station::open(home, ZHIKA_SOURCE_DIR "/resources");
    bool opened = station.has_value();
    for (std::int64_t id = 1; opened && id <= 5; ++id) opened = !(*station)->holders->load(id);
    REQUIRE(::write(3, opened ? "+" : "-", 1) == 1);
    for (;;) ::pause();
}

TEST_CASE("Of fifty personal markers of a day nothing is left in any file or in memory after the erasure", "[app][retention]") {
    test::StationBench bench;
    const auto temporary = bench.folder() / "tmp";
    std::filesystem::create_directory(temporary);
    ::setenv("TMPDIR", temporary.c_str(), 1);
    ::setenv("SQLITE_TMPDIR", temporary.c_str(), 1);
    std::vector<std::string> markers;
    const std::string all = test::resource("samples/applicants.csv");
    std::string rows = all.substr(0, all.find('\n') + 1);
    for (int i = 0; i < 5; ++i) {
        rows += Applicant(i).row();
        for (auto& marker : Applicant(i).markers()) markers.push_back(std::move(marker));
    }
    REQUIRE(markers.size() >= 40);
    const auto report = bench.importText(rows);
    INFO((report ? "" : test::told(report.error())));
    REQUIRE(report);
    for (const auto& refusal : report->refusals) UNSCOPED_INFO(refusal.row << " " << refusal.field << " " << refusal.rule);
    REQUIRE(report->accepted.size() == 5);
    CHECK_FALSE(found(bench.folder(), markers).empty());  // the clerk's own file: what is there is found
    std::filesystem::remove(bench.folder() / "applicants.csv");
    for (int i = 0; i < 5; ++i)
        liveOneDay(bench, report->accepted[static_cast<std::size_t>(i)].order, static_cast<apdu::Byte>(i + 1), Applicant(i));
    const auto passphrase = apdu::SecretBytes::copyOf(apdu::bytesOf("twelve bytes and more"));
    REQUIRE(takeBackup(*bench.station, bench.folder() / "day.backup", passphrase, "keeper", lightestCost));

    CHECK(found(bench.folder(), markers).empty());  // sealed while they are kept
    std::string before;
    bench.whileClosed([&] { before = foundInMemoryOfAnother(bench.home(), markers); });
    CHECK(before.find("memory: marker") != std::string::npos);  // what a program has read is found
    CHECK(before.find("somebody's record opened") != std::string::npos);
    const auto erased = eraseRecords(*bench.station, {parseDay("2040-01-01").value(), "keeper", "auditor"}, parseDay("2050-01-01").value());
    INFO((erased ? "" : test::told(erased.error())));
    REQUIRE(erased);
    CHECK(erased->erased == 5);
    CHECK(erased->pictures == 10);
    CHECK(found(bench.folder(), markers).empty());
    const auto pem = bench.station->vault->publicPem("station").value();
    CHECK(bench.station->events->verify(pem));
    bench.close();
    CHECK(found(bench.folder(), markers).empty());
    CHECK(foundInMemoryOfAnother(bench.home(), markers).empty());
    ::unsetenv("TMPDIR");
    ::unsetenv("SQLITE_TMPDIR");
}
