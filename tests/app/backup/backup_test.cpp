#include "app/backup/backup.h"

#include <sys/stat.h>

#include <algorithm>

#include "app/backup/restore.h"
#include "app/services/scanned_papers.h"
#include "tests/support/people_bench.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

apdu::SecretBytes passphrase(std::string_view text = "twelve bytes and more") {
    return apdu::SecretBytes::copyOf(apdu::bytesOf(text));
}

const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";

struct BackupBench : test::StationBench {
    std::filesystem::path file = folder() / "day.backup", elsewhere = folder() / "restored";

    Result<BackupReport> backUp() { return takeBackup(*station, file, passphrase(), "keeper", lightestCost); }
    Result<RestoreReport> restore(const apdu::SecretBytes& with = passphrase()) {
        return restoreBackup(file, with, elsewhere, resources);
    }
    void change(std::size_t at) {
        auto content = test::readAll(file);
        content[at] = static_cast<char>(content[at] ^ 0x40);
        std::ofstream(file, std::ios::binary) << content;
    }
    std::int64_t chip(apdu::Byte serial, std::size_t sample) {
        const auto order = approvedOrder(sample);
        auto card = blank(serial);
        cardlib::InProcessReader reader(card);
        apdu::Session session(reader, card.atr());
        REQUIRE(makeChip(*station, order, session));
        return order;
    }
};

std::string numbersOf(Station& station) {
    std::string all;
    const auto ids = station.orders->page({}, 0, 1000).value();
    for (const auto id : ids) {
        const auto order = station.orders->load(id).value();
        all += order.state + " " + order.permitNumber + " " + order.applicationSerial + " " + order.chipSerial + "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("A day, backed up and restored elsewhere, has the same orders, people and chains", "[app][backup]") {
    BackupBench bench;
    bench.import(4, 1);
    bench.chip(1, 0);
    const auto orders = numbersOf(*bench.station);
    const auto head = bench.station->events->head().value();
    const auto pem = bench.station->vault->publicPem("station").value();
    const auto report = bench.backUp();
    INFO((report ? "" : test::told(report.error())));
    REQUIRE(report);
    CHECK(report->events == head.sequence);
    const auto name = bench.station->holders->recordOf(1).value().holder.name;
    bench.close();

    const auto restored = bench.restore();
    INFO((restored ? "" : test::told(restored.error())));
    REQUIRE(restored);
    CHECK(restored->events == head.sequence);
    const auto station = Station::open(bench.elsewhere, resources).value();
    CHECK(numbersOf(*station) == orders);
    CHECK(station->events->head()->hash == head.hash);
    CHECK(station->holders->recordOf(1).value().holder.name == name);
    CHECK(station->audit->verify(pem).value() > restored->auditRows);
    CHECK(station->events->verify(pem) == head.sequence);
}

TEST_CASE("A restored station takes no event and no number until two people confirm, and leaves numbers out then",
          "[app][backup]") {
    BackupBench bench;
    const auto first = bench.chip(1, 0);
    const auto permit = bench.station->orders->load(first)->permitNumber;
    REQUIRE(bench.backUp());
    bench.close();
    REQUIRE(bench.restore());
    std::filesystem::remove_all(bench.home());
    std::filesystem::rename(bench.elsewhere, bench.home());
    bench.open();
    const auto refused = bench.importText(test::resource("samples/applicants.csv"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::storeRestored);
    CHECK(confirmRestored(*bench.station, "one", "one").error().code == Code::trustIncomplete);
    CHECK(bench.importText(test::resource("samples/applicants.csv")).error().code == Code::storeRestored);
    REQUIRE(confirmRestored(*bench.station, "one", "two"));
    const auto second = bench.chip(2, 1);
    const auto next = bench.station->orders->load(second)->permitNumber;
    CHECK(std::stoll(next.substr(16)) == std::stoll(permit.substr(16)) + numbersLeftOut + 1);
    bench.whileClosed([] {});
    CHECK(bench.station->events->append("test.happened", "{}"));
}

TEST_CASE("What stops a restored station stops all its connections, and is lifted of all of them at once", "[app][backup]") {
    BackupBench bench;
    REQUIRE(bench.backUp());
    bench.close();
    REQUIRE(bench.restore());
    std::filesystem::remove_all(bench.home());
    std::filesystem::rename(bench.elsewhere, bench.home());
    bench.open();
    const auto beside = Station::openBeside(bench.station).value(), another = Station::openBeside(bench.station).value();
    const auto append = [](Station& station) {
        return station.database->transact([&] { return station.events->append("test.happened", "{}"); });
    };
    for (auto* station : {bench.station.get(), beside.get(), another.get()}) {
        const auto refused = append(*station);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Code::storeRestored);
    }
    REQUIRE(confirmRestored(*beside, "one", "two"));
    for (auto* station : {bench.station.get(), beside.get(), another.get()}) {
        CHECK_FALSE(station->events->halted());
        const auto mark = test::readAll(bench.home() / HighWater::fileName);
        CHECK(append(*station));
        CHECK(test::readAll(bench.home() / HighWater::fileName) != mark);
    }
}

TEST_CASE("A backup is refused changed in any part, cut off, or with another passphrase, and leaves no folder", "[app][backup]") {
    BackupBench bench;
    REQUIRE(bench.backUp());
    bench.close();
    const auto whole = test::readAll(bench.file);
    const auto refuse = [&](Code code, const apdu::SecretBytes& with = passphrase()) {
        const auto restored = bench.restore(with);
        REQUIRE_FALSE(restored);
        CHECK(restored.error().code == code);
        CHECK_FALSE(std::filesystem::exists(bench.elsewhere));
        CHECK(std::distance(std::filesystem::directory_iterator(bench.folder()), {}) == 3);  // home, applicants, backup
        std::ofstream(bench.file, std::ios::binary) << whole;
    };
    std::ofstream(bench.folder() / "applicants.csv") << "";
    refuse(Code::backupChanged, passphrase("twelve bytes and mora"));
    for (const std::size_t at : {std::size_t{25}, std::size_t{60}, whole.size() / 2, whole.size() - 1}) {
        bench.change(at);
        refuse(Code::backupChanged);
    }
    bench.change(3);
    refuse(Code::backupForeign);
    for (const std::size_t size : {std::size_t{0}, std::size_t{39}, std::size_t{40}, whole.size() / 2, whole.size() - 1}) {
        std::filesystem::resize_file(bench.file, size);
        refuse(size < backupHeaderSize ? Code::backupForeign : Code::backupChanged);
    }
    CHECK(bench.restore());
}

TEST_CASE("A backup that is not there is told as missing, and not as somebody else's file", "[app][backup]") {
    BackupBench bench;
    CHECK(bench.restore(passphrase()).error().code == Code::backupMissing);
    std::filesystem::create_directory(bench.file);
    CHECK(bench.restore(passphrase()).error().code == Code::backupMissing);
    CHECK_FALSE(std::filesystem::exists(bench.elsewhere));
}

TEST_CASE("A picture that a killed desk left is in no backup, and keeps none from being taken", "[app][backup]") {
    BackupBench bench;
    const auto left = bench.home() / "passing" / "Ab12Cd";
    std::filesystem::create_directories(left);
    for (const char* name : {"照片.jpg", "photo.jpg", "lock"}) std::ofstream(left / name) << "picture";
    const auto report = bench.backUp();
    INFO((report ? "" : test::told(report.error())));
    REQUIRE(report);
    bench.close();
    REQUIRE(bench.restore());
    CHECK_FALSE(std::filesystem::exists(bench.elsewhere / "passing"));
}

TEST_CASE("A backup goes over no file, and a restore into no folder that is there", "[app][backup]") {
    BackupBench bench;
    std::ofstream(bench.file) << "somebody's";
    CHECK(bench.backUp().error().code == Code::backupExists);
    CHECK(test::readAll(bench.file) == "somebody's");
    std::filesystem::remove(bench.file);
    REQUIRE(bench.backUp());
    bench.close();
    std::filesystem::create_directory(bench.elsewhere);
    CHECK(bench.restore().error().code == Code::restoreTargetExists);
    CHECK(std::filesystem::is_empty(bench.elsewhere));
}

TEST_CASE("A backup is for its owner only, and no key or store stands beside it or in it in the clear", "[app][backup]") {
    BackupBench bench;
    bench.import(2);
    REQUIRE(bench.backUp());
    struct stat status {};
    REQUIRE(::stat(bench.file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK_FALSE(std::filesystem::exists(bench.file.string() + ".store"));
    const auto content = test::readAll(bench.file);
    CHECK(content.find(test::readAll(bench.home() / "pin")) == std::string::npos);
    CHECK(content.find("SQLite format 3") == std::string::npos);
    CHECK(content.find("station.db") == std::string::npos);
    CHECK(takeBackup(*bench.station, bench.folder() / "other", passphrase("short"), "keeper").error().code == Code::passphraseShort);
    CHECK_FALSE(std::filesystem::exists(bench.folder() / "other"));
}

TEST_CASE("Backing up and restoring tell at which file they are, and when the chains are proved", "[app][backup]") {
    BackupBench bench;
    bench.import(2);
    std::vector<Progress> told;
    const auto observer = [&](const Progress& progress) { told.push_back(progress); };
    const auto report = takeBackup(*bench.station, bench.file, passphrase(), "keeper", lightestCost, observer);
    REQUIRE(report);
    CHECK(told.front().step == "key");
    CHECK(told.back().task == "backup_proof");
    CHECK(told.back().done == report->files);
    CHECK(told.back().total == report->files);
    const auto isFile = [](const Progress& progress) { return progress.task == "backup" && progress.step.empty(); };
    CHECK(std::ranges::count_if(told, isFile) == report->files);
    told.clear();
    bench.close();
    const auto restored = restoreBackup(bench.file, passphrase(), bench.elsewhere, resources, observer);
    REQUIRE(restored);
    CHECK(told.front().step == "key");
    CHECK(told.back().step == "prove_chains");
    CHECK(told.back().done == restored->files);
}

TEST_CASE("An older store in the place of a newer one takes no event and no number", "[app][backup]") {
    BackupBench bench;
    const auto kept = bench.folder() / "yesterday.db", newest = bench.folder() / "today.db", store = bench.home() / "station.db";
    bench.approvedOrder(0);
    bench.whileClosed([&] { std::filesystem::copy_file(store, kept); });
    bench.chip(1, 1);
    const auto put = [&](const std::filesystem::path& from) {
        bench.whileClosed([&] { std::filesystem::copy_file(from, store, std::filesystem::copy_options::overwrite_existing); });
    };
    bench.whileClosed([&] { std::filesystem::copy_file(store, newest); });
    put(kept);
    CHECK(bench.station->events->append("test.happened", "{}").error().code == Code::storeRolledBack);
    auto card = bench.blank(2);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    CHECK(makeChip(*bench.station, 1, session).error().code == Code::storeRolledBack);
    CHECK(bench.station->orders->load(1)->permitNumber.empty());
    bench.whileClosed([] {});
    CHECK(bench.station->events->append("test.happened", "{}").error().code == Code::storeRolledBack);
    put(newest);
    CHECK(bench.station->events->append("test.happened", "{}"));
}

TEST_CASE("A mark that a power cut spoiled where it was written last is read from its other place", "[app][backup]") {
    BackupBench bench;
    bench.import(1);
    REQUIRE(bench.station->events->append("test.happened", "{}"));
    const auto mark = bench.home() / "high-water";
    const auto whole = test::readAll(mark);
    REQUIRE(whole.size() == 8192);
    for (const std::size_t place : {0U, 4096U}) {
        auto spoiled = whole;
        spoiled.replace(place, 4096, 4096, '\0');
        bench.whileClosed([&] { std::ofstream(mark, std::ios::binary) << spoiled; });
        CHECK(bench.station->events->append("test.happened", "{}"));
    }
}

TEST_CASE("A mark that is gone or was written by somebody else counts as an older store", "[app][backup]") {
    BackupBench bench;
    bench.import(1);
    const auto mark = bench.home() / "high-water";
    const auto genuine = test::readAll(mark);
    const std::pair<const char*, std::string> marks[] = {
        {"gone", ""}, {"no mark", "{}"}, {"nonsense", "\x01\x02"}, {"lowered", [&] {
             auto text = genuine;
             for (auto at = text.find("\"events\":"); at != std::string::npos; at = text.find("\"events\":", at + 1)) text[at + 9] = '1';
             return text;
         }()}, {"sealed otherwise", [&] {
             auto text = genuine;
             for (auto at = text.find("\"seal\":\""); at != std::string::npos; at = text.find("\"seal\":\"", at + 1)) text[at + 8] ^= 1;
             return text;
         }()}};
    for (const auto& [how, content] : marks) {
        INFO(how);
        bench.whileClosed([&] {
            std::filesystem::remove(mark);
            if (!content.empty()) std::ofstream(mark, std::ios::binary) << content;
        });
        CHECK(bench.station->events->append("test.happened", "{}").error().code == Code::storeRolledBack);
    }
    bench.whileClosed([&] { std::ofstream(mark, std::ios::binary) << genuine; });
    CHECK(bench.station->events->append("test.happened", "{}"));
}

TEST_CASE("Scanned papers are in a backup, and open where it is restored", "[app][backup][papers]") {
    BackupBench bench;
    bench.import(1);
    const auto picture = apdu::bytesOf(test::resource("samples/photos/p01.jpg"));
    REQUIRE(keepPapers(*bench.station, 1, {{"房屋租赁合同", picture}}, "clerk"));
    REQUIRE(bench.backUp());
    bench.close();
    REQUIRE(bench.restore());
    const auto station = Station::open(bench.elsewhere, resources);
    INFO((station ? "" : test::told(station.error())));
    REQUIRE(station);
    CHECK(showPaper(**station, 1, "keeper", "audit")->content.reveal() == picture);
}

TEST_CASE("Whoever may have been closed after the backup does not come in until an administrator reopens them", "[app][backup][people]") {
    BackupBench bench;
    const auto secret = test::secret(test::goodPassword);
    const auto come = [&](const std::string& name) { return bench.station->people->signIn(name, secret); };
    REQUIRE(bench.station->people->addFirst("root", "", secret));
    const auto root = come("root").value();
    for (const auto& [name, role] : {std::pair{"boss", Role::supervisor}, {"chief", Role::supervisor}, {"clerk", Role::clerk}})
        REQUIRE(bench.station->people->add({name, "", {role}}, secret, root));
    REQUIRE(takeBackup(*bench.station, bench.file, passphrase(), root, lightestCost));
    REQUIRE(bench.station->people->close("clerk", root));
    bench.close();
    const auto restored = bench.restore();
    REQUIRE(restored);
    CHECK(restored->stoodDown == 1);
    std::filesystem::remove_all(bench.home());
    std::filesystem::rename(bench.elsewhere, bench.home());
    bench.open();
    CHECK_FALSE(come("clerk"));
    REQUIRE(come("chief"));
    const auto by = come("root").value(), second = come("boss").value();
    REQUIRE(confirmRestored(*bench.station, by, second));
    CHECK_FALSE(come("clerk"));
    CHECK_FALSE(come("chief"));
    CHECK(come("boss"));
    REQUIRE(bench.station->people->reopen("chief", by));
    CHECK(come("chief"));
    CHECK(bench.station->audit->verify(bench.station->vault->publicPem("station").value()));
}

TEST_CASE("A backup that is stopped, at whatever moment, leaves neither its file nor a copy of the store", "[app][backup]") {
    BackupBench bench;
    bench.import(2);
    int stops = 0;
    for (int most = 0;; most = 3 * most + 1) {
        int asked = 0;
        const auto report = takeBackup(*bench.station, bench.file, passphrase(), "keeper", lightestCost, {}, [&] { return ++asked > most; });
        CHECK_FALSE(std::filesystem::exists(bench.home() / "station.db.copy"));
        if (report) break;
        ++stops;
        CHECK((report.error().code == Code::backupNotWritten || report.error().code == Code::storeFailed));
        REQUIRE_FALSE(std::filesystem::exists(bench.file));
    }
    CHECK(stops > 3);
    bench.close();
    CHECK(bench.restore());
}
