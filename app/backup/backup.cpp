#include "app/backup/backup.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "app/backup/archive.h"
#include "app/core/passing_folder.h"
#include "app/life_cycle/trust_grants.h"
#include "app/store/stoppable.h"
#include "cardlib/crypto/digest.h"

namespace app {
namespace {

constexpr auto storeName = "station.db";

// Of the folder itself, not of the station: held, passing, made again, or made anew where it is restored.
bool staysBehind(const std::string& name) {
    return name == "lock" || name.starts_with(passingName + std::string("/")) || name.starts_with(HighWater::fileName) || name.starts_with(storeName);
}

tl::unexpected<Error> unread(const std::string& name) {
    return fail(Code::backupFileUnread, name);
}

using Files = std::map<std::string, std::filesystem::path>;

Result<Files> filesOf(const std::filesystem::path& home) {
    Files files;
    std::error_code failed;
    auto entry = std::filesystem::recursive_directory_iterator(home, failed);
    for (; !failed && entry != std::filesystem::recursive_directory_iterator(); entry.increment(failed)) {
        std::error_code irregular;
        const auto name = entry->path().lexically_relative(home).string();
        if (!entry->is_regular_file(irregular) || staysBehind(name)) continue;
        if (!isArchiveName(name)) return fail(Code::backupNameStrange, name);
        files[name] = entry->path();
    }
    if (failed) return unread(home.string());
    return files;
}

// A digest of a file that is read piece by piece.
class Digest {
  public:
    void add(ByteView bytes) { state_ = cardlib::sm3(apdu::concat(state_, cardlib::sm3(bytes))); }
    [[nodiscard]] const Bytes& value() const { return state_; }

  private:
    Bytes state_;
};

using Digests = std::map<std::string, Bytes>;

Result<void> unlessStopped(const Stopped& stopped) {
    if (isStopped(stopped)) return backupNotWritten("stopped");
    return {};
}

Result<void> addFile(ArchiveWriter& archive, const std::string& name, const std::filesystem::path& path, Digests& digests, const Stopped& stopped) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    std::ifstream in(path, std::ios::binary);
    archive.begin({name, size});
    Bytes piece;
    Digest digest;
    for (std::uint64_t left = size; left > 0 && in;) {
        if (auto on = unlessStopped(stopped); !on) return on;
        piece.resize(static_cast<std::size_t>(std::min<std::uint64_t>(left, archivePiece)));
        in.read(reinterpret_cast<char*>(piece.data()), static_cast<std::streamsize>(piece.size()));
        archive.content(piece);
        digest.add(piece);
        left -= piece.size();
    }
    if (failed || !in) return unread(name);
    digests[name] = digest.value();
    return {};
}

Result<void> flushed(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const int folder = ::open(std::filesystem::absolute(path).parent_path().c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    const bool done = file >= 0 && folder >= 0 && ::fsync(file) == 0 && ::fsync(folder) == 0;
    if (file >= 0) ::close(file);
    if (folder >= 0) ::close(folder);
    if (!done) return backupNotWritten(path.filename().string());
    return {};
}

// The next backup would hold this one.
Result<void> demandOutside(const std::filesystem::path& file, const std::filesystem::path& home) {
    std::error_code failed;
    const auto inside = std::filesystem::weakly_canonical(std::filesystem::absolute(file), failed)
                            .lexically_relative(std::filesystem::weakly_canonical(std::filesystem::absolute(home), failed));
    if (!inside.empty() && *inside.begin() != "..") return fail(Code::backupInsideHome, file.string());
    return {};
}

// A new file for its owner only, or nothing.
Result<void> makeNew(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return fail(Code::backupExists, path.string());
    ::close(file);
    return {};
}

struct Job {
    std::filesystem::path file;
    BackupHeader header;
    apdu::SecretBytes key;
    Stopped stopped;
};

Result<void> writeAll(const Job& job, const Files& files, Digests& digests, const ProgressObserver& progress) {
    std::ofstream out(job.file, std::ios::binary | std::ios::trunc);
    const Bytes header = encode(job.header);
    out.write(reinterpret_cast<const char*>(header.data()), static_cast<std::streamsize>(header.size()));
    SealedWriter sealed(out, apdu::SecretBytes::copyOf(job.key.view()), header);
    ArchiveWriter archive(sealed);
    for (const auto& [name, path] : files) {
        tellProgress(progress, {"backup", std::ssize(digests), std::ssize(files), 0, ""});
        if (auto added = addFile(archive, name, path, digests, job.stopped); !added) return added;
    }
    return archive.finish();
}

Result<void> proveAll(const Job& job, Digests digests, const ProgressObserver& progress) {
    const std::int64_t all = std::ssize(digests);
    std::ifstream in(job.file, std::ios::binary);
    Bytes header(backupHeaderSize);
    in.read(reinterpret_cast<char*>(header.data()), static_cast<std::streamsize>(header.size()));
    SealedReader sealed(in, apdu::SecretBytes::copyOf(job.key.view()), header);
    std::map<std::string, Digest> read;
    std::string name;
    return readArchive(sealed, {[&](const ArchivedFile& file) -> Result<void> {
                                    tellProgress(progress, {"backup_proof", std::ssize(read), all, 0, ""});
                                    name = file.name;
                                    read[name];
                                    return {};
                                },
                                [&](ByteView bytes) -> Result<void> {
                                    read[name].add(bytes);
                                    return unlessStopped(job.stopped);
                                }})
        .and_then([&]() -> Result<void> {
            bool same = read.size() == digests.size();
            for (const auto& [which, digest] : read) same = same && digests[which] == digest.value();
            if (!same) return fail(Code::backupNotProved);
            tellProgress(progress, {"backup_proof", all, all, 0, ""});
            return {};
        });
}

// The store's own copy, inside its folder, which is its owner's only; gone when this goes, and one left by a power cut before.
class Snapshot {
  public:
    explicit Snapshot(const std::filesystem::path& home) : path_(home / (std::string(storeName) + ".copy")) { remove(); }
    ~Snapshot() { remove(); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    void remove() const {
        std::error_code failed;
        std::filesystem::remove(path_, failed);
    }
    std::filesystem::path path_;
};

// Each character of UTF-8 begins with a byte that goes on with none.
std::size_t charactersIn(ByteView text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](std::uint8_t byte) { return (byte & 0xC0) != 0x80; }));
}

}  // namespace

Result<BackupReport> takeBackup(Station& station, const std::filesystem::path& file, const apdu::SecretBytes& passphrase,
                                const Actor& actor, std::uint32_t cost, const ProgressObserver& progress, const Stopped& stopped) {
    const std::string by = actor.name();
    if (const auto may = station.people->demand(trust_grants::backingUp, "back the station up", actor); !may) return tl::unexpected(may.error());
    if (charactersIn(passphrase.view()) < shortestPassphrase) return fail(Code::passphraseShort);
    const auto made = unlessStopped(stopped).and_then([&] { return demandOutside(file, station.home); }).and_then([&] { return makeNew(file); });
    if (!made) return tl::unexpected(made.error());
    Job job{file, {cardlib::randomBytes(16), cost}, {}, stopped};
    tellProgress(progress, {"backup", 0, 0, 0, "key"});
    job.key = backupKey(passphrase, job.header);
    const Snapshot snapshot(station.home);
    BackupReport report;
    Digests digests;
    return station.audit->write(by, "backup", "station", "begun")
        .and_then([&] {
            tellProgress(progress, {"backup", 0, 0, 0, "copy"});
            return copyStore(*station.database, snapshot.path(), stopped);
        })
        .and_then([&] { return filesOf(station.home); })
        .and_then([&](Files files) {
            files[storeName] = snapshot.path();
            report.files = static_cast<std::int64_t>(files.size());
            return writeAll(job, files, digests, progress);
        })
        .and_then([&] { return flushed(file); })
        .and_then([&] { return proveAll(job, digests, progress); })
        .and_then([&] { return station.audit->write(by, "backup", "station", "done"); })
        .and_then([&] { return station.events->head(); })
        .map([&](const EventHead& head) {
            std::error_code failed;
            report.events = head.sequence;
            report.bytes = std::filesystem::file_size(file, failed);
            return report;
        })
        .map_error([&](const Error& error) {
            std::error_code failed;
            std::filesystem::remove(file, failed);
            return error;
        });
}

}  // namespace app
