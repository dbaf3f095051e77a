#include "app/backup/restore.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <utility>

#include "app/backup/archive.h"
#include "app/intake/text_rules.h"
#include "app/life_cycle/trust_grants.h"
#include "app/station/two_people.h"
#include "cardlib/keys/embedded_vault.h"

namespace app {
namespace {

tl::unexpected<Error> notMade(const std::filesystem::path& what) {
    return fail(Code::restoreNotMade, what.filename().string());
}

std::filesystem::path withoutSlash(const std::filesystem::path& path) {
    return path.has_filename() ? path : path.parent_path();
}

// A folder that gets its name when everything in it was proved, else goes.
class Unpacked {
  public:
    explicit Unpacked(const std::filesystem::path& home)
        : home_(withoutSlash(std::filesystem::absolute(home).lexically_normal())),
          folder_(home_.parent_path() / ("." + home_.filename().string() + ".restoring-" + std::to_string(::getpid()))) {}
    ~Unpacked() {
        std::error_code failed;
        std::filesystem::remove_all(folder_, failed);
    }
    Unpacked(const Unpacked&) = delete;
    Unpacked& operator=(const Unpacked&) = delete;

    Result<void> make() {
        std::error_code failed;
        if (std::filesystem::exists(std::filesystem::symlink_status(home_, failed)))
            return fail(Code::restoreTargetExists, home_.string());
        if (!std::filesystem::create_directory(folder_, failed)) return notMade(folder_);
        std::filesystem::permissions(folder_, std::filesystem::perms::owner_all, failed);
        return {};
    }

    Result<void> begin(const ArchivedFile& file) {
        const auto path = folder_ / file.name;
        std::error_code failed;
        if (auto ended = endFile(); !ended) return ended;
        for (auto parent = path.parent_path(); parent != folder_; parent = parent.parent_path()) {
            std::filesystem::create_directories(parent, failed);
            std::filesystem::permissions(parent, std::filesystem::perms::owner_all, failed);
        }
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (descriptor_ < 0) return notMade(path);
        ++files_;
        return {};
    }

    Result<void> write(ByteView bytes) {
        if (::write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) return notMade(folder_);
        return {};
    }

    Result<void> endFile() {
        if (descriptor_ < 0) return {};
        const bool kept = ::fsync(descriptor_) == 0;
        ::close(std::exchange(descriptor_, -1));
        if (!kept) return notMade(folder_);
        return {};
    }

    // From now on it is a station's folder.
    Result<void> name() {
        if (::rename(folder_.c_str(), home_.c_str()) != 0) return notMade(home_);
        const int parent = ::open(home_.parent_path().c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
        ::fsync(parent);
        ::close(parent);
        return {};
    }

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::int64_t files() const { return files_; }

  private:
    std::filesystem::path home_, folder_;
    int descriptor_ = -1;
    std::int64_t files_ = 0;
};

void tell(const ProgressObserver& progress, const Unpacked& unpacked, const char* step) {
    tellProgress(progress, {"restore_backup", unpacked.files(), 0, 0, step});
}

Result<void> unpack(const std::filesystem::path& file, const apdu::SecretBytes& passphrase, Unpacked& into, const ProgressObserver& progress) {
    std::ifstream in(file, std::ios::binary);
    std::error_code failed;
    if (!in || std::filesystem::is_directory(file, failed)) return fail(Code::backupMissing, file.string());
    Bytes bytes(backupHeaderSize);
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return decodeBackupHeader(bytes).and_then([&](const BackupHeader& header) {
        tell(progress, into, "key");
        SealedReader sealed(in, backupKey(passphrase, header), bytes);
        return readArchive(sealed, {[&](const ArchivedFile& each) {
                                        tell(progress, into, "");
                                        return into.begin(each);
                                    },
                                    [&](ByteView piece) { return into.write(piece); }})
            .and_then([&] { return into.endFile(); });
    });
}

constexpr auto restorer = "restore";

// Whoever must be there to let the station go on, and to reopen the others' accounts.
bool maySayThatItGoesOn(const Account& account, bool alone) {
    return account.roles.contains(Role::administrator) || (alone && account.roles.contains(Role::supervisor));
}

// Opened once where it lies, marked, and its chains walked from end to end.
Result<void> prove(const std::filesystem::path& folder, const std::filesystem::path& resources, RestoreReport& report) {
    return Station::open(folder, resources).and_then([&](const std::shared_ptr<Station>& station) -> Result<void> {
        const auto pem = station->vault->publicPem("station");
        if (!pem) return tl::unexpected(vaultUnopened(pem.error()));
        const auto rows = station->audit->verify(*pem);
        const auto events = station->events->verify(*pem);
        if (!rows || !events) return tl::unexpected(rows ? events.error() : rows.error());
        report.auditRows = *rows;
        report.events = *events;
        const auto closed = station->people->standDown(
            [alone = station->identity.centre.empty()](const Account& account) { return maySayThatItGoesOn(account, alone); }, restorer);
        if (!closed) return tl::unexpected(closed.error());
        report.stoodDown = *closed;
        return station->audit->write(restorer, "restored", "station", "event " + std::to_string(*events))
            .and_then([&] { return markRestored(*station->database); })
            .map([&] { station->highWater->raise(); });
    });
}

}  // namespace

Result<RestoreReport> restoreBackup(const std::filesystem::path& file, const apdu::SecretBytes& passphrase,
                                    const std::filesystem::path& home, const std::filesystem::path& resources,
                                    const ProgressObserver& progress) {
    RestoreReport report;
    Unpacked unpacked(home);
    return unpacked.make()
        .and_then([&] { return unpack(file, passphrase, unpacked, progress); })
        .and_then([&] {
            tell(progress, unpacked, "prove_chains");
            return prove(unpacked.folder(), resources, report);
        })
        .and_then([&] { return unpacked.name(); })
        .map([&] {
            report.files = unpacked.files();
            return report;
        });
}

Result<void> goOnAfterRestore(Station& station, const std::string& by) {
    const auto restored = isRestored(*station.database);
    if (!restored) return tl::unexpected(restored.error());
    if (const auto halted = station.events->halted(); !*restored) return halted ? Result<void>(tl::unexpected(*halted)) : Result<void>{};
    return station.database
        ->transact([&] {
            return liftRestored(*station.database, toText(today()).substr(0, 4)).and_then([&] {
                return station.audit->write(by, "restored.confirmed", "station",
                                            std::to_string(numbersLeftOut) + " numbers left out");
            });
        })
        .map([&] { station.watchHighWater(); });
}

Result<void> confirmRestored(Station& station, const Actor& by, const Actor& second) {
    return station.people->demand(trust_grants::goingOn, "go on after a restore", by, {second, {}})
        .and_then([&]() -> Result<void> {
            if (!station.identity.centre.empty()) return fail(Code::centreMustBeAsked, station.identity.centre);
            return {};
        })
        .and_then([&] { return requireTwoPeople(by.name(), second.name(), "restored station"); })
        .and_then([&] { return isRestored(*station.database); })
        .and_then([&](bool restored) {
            const auto signing = [&](const Account& account) { return isSamePerson(account.name, by.name()) || isSamePerson(account.name, second.name()); };
            return restored ? station.people->standDown(signing, by.name() + " + " + second.name()) : Result<int>(0);
        })
        .and_then([&](int) { return goOnAfterRestore(station, by.name() + " + " + second.name()); });
}

}  // namespace app
