#include "cardlib/inspection/file_explorer.h"

#include <algorithm>
#include <array>
#include <set>

#include "apdu/iso7816/commands.h"
#include "cardlib/drivers/refusal.h"

namespace cardlib {
namespace {

using Path = std::vector<std::uint16_t>;
using Kind = FoundFile::Kind;

constexpr std::uint16_t masterFile = 0x3F00;
constexpr std::size_t maxDepth = 3, maxFiles = 512, maxContent = 0x7FFF, maxReads = 8192;
constexpr std::uint32_t whatThereIs = 256;
constexpr Byte lastRecord = 254;

constexpr std::array<std::string_view, 4> names{"directory", "transparent", "records", "closed"};

// 62xx: what there was, with a warning (6282: the end came before Le).
bool gives(const apdu::Response& answer) {
    return answer.sw.ok() || answer.sw.sw1() == 0x62;
}

class Explorer {
  public:
    Explorer(apdu::Session& session, const std::vector<FileRange>& ranges) : session_(session), ranges_(ranges) {}

    Result<std::vector<FoundFile>> explore() {
        return enter({}).and_then([&](bool there) { return there ? directory({}) : Result<void>{}; }).map([&] {
            return std::move(files_);
        });
    }

  private:
    Result<apdu::Response> send(const apdu::Command& command) { return session_.send(command).map_error(lineFailed); }

    Result<bool> select(std::uint16_t fid) {
        return send(apdu::selectFileOnly(fid))
            .and_then([&](const apdu::Response& answer) -> Result<apdu::Response> {
                if (answer.sw == apdu::sw::wrongP1P2) return send(apdu::selectFile(fid));
                return answer;
            })
            .map([](const apdu::Response& answer) { return gives(answer) || answer.sw.bytesWaiting(); });
    }

    Result<bool> enter(const Path& path) {
        auto there = select(masterFile);
        for (const std::uint16_t fid : path)
            there = there.and_then([&](bool so) { return so ? select(fid) : Result<bool>(false); });
        return there;
    }

    [[nodiscard]] bool goesOn() const { return files_.size() < maxFiles && reads_ < maxReads; }

    // A SELECT by identifier may also reach the parent and its other children: what is known above is left out.
    Result<void> directory(const Path& path) {
        std::vector<std::uint16_t> below;
        const std::set<std::uint16_t> above = known_;
        for (const auto& range : ranges_)
            for (std::uint32_t fid = range.first; fid <= range.last && goesOn(); ++fid)
                if (auto tried = tryFile(path, static_cast<std::uint16_t>(fid), above, below); !tried) return tried;
        if (path.size() + 1 >= maxDepth) return {};
        for (const std::uint16_t fid : below) {
            Path child = path;
            child.push_back(fid);
            auto explored = enter(child).and_then([&](bool there) { return there ? directory(child) : Result<void>{}; });
            if (!explored) return explored;
        }
        return {};
    }

    Result<void> tryFile(const Path& path, std::uint16_t fid, const std::set<std::uint16_t>& above,
                         std::vector<std::uint16_t>& below) {
        if (fid == masterFile || above.contains(fid)) return {};
        return select(fid).and_then([&](bool there) -> Result<void> {
            if (!there) return {};
            FoundFile file;
            file.path = path;
            file.path.push_back(fid);
            return look(file).and_then([&]() -> Result<void> {
                const bool entered = file.kind == Kind::directory;
                files_.push_back(std::move(file));
                if (!entered) return {};
                known_.insert(fid);
                below.push_back(fid);
                return enter(path).map([](bool) {});
            });
        });
    }

    Result<void> look(FoundFile& file) {
        return read(0, file).and_then([&](apdu::StatusWord word) -> Result<void> {
            if (file.kind == Kind::transparent) return goOn(file);
            if (word == apdu::sw::incompatibleFileStructure) return records(file);
            if (word == apdu::sw::noCurrentFile)
                file.kind = Kind::directory;
            else
                file.refusal = word;
            return {};
        });
    }

    Result<apdu::StatusWord> read(std::size_t at, FoundFile& file) {
        const auto offset = static_cast<std::uint16_t>(at);
        ++reads_;
        return send(apdu::readBinary(offset, whatThereIs))
            .and_then([&](const apdu::Response& answer) -> Result<apdu::Response> {
                if (const auto length = answer.sw.rightLength()) return send(apdu::readBinary(offset, *length));
                return answer;
            })
            .map([&](const apdu::Response& answer) {
                if (gives(answer)) {
                    file.kind = Kind::transparent;
                    apdu::append(file.content, answer.data);
                }
                return answer.sw;
            });
    }

    // Until the card has no more, or says that it has not.
    Result<void> goOn(FoundFile& file) {
        for (std::size_t had = 0; had < file.content.size() && file.content.size() < maxContent && reads_ < maxReads;) {
            had = file.content.size();
            if (const auto more = read(had, file); !more) return tl::unexpected(more.error());
        }
        return {};
    }

    Result<void> records(FoundFile& file) {
        for (unsigned number = 1; number <= lastRecord && reads_ < maxReads; ++number, ++reads_) {
            const auto answer = send(apdu::readRecord(static_cast<Byte>(number), 0, whatThereIs))
                                    .and_then([&](const apdu::Response& first) -> Result<apdu::Response> {
                                        const auto length = first.sw.rightLength();
                                        if (!length) return first;
                                        return send(apdu::readRecord(static_cast<Byte>(number), 0, *length));
                                    });
            if (!answer) return tl::unexpected(answer.error());
            if (!gives(*answer)) {
                if (number == 1) file.refusal = answer->sw;
                break;
            }
            file.records.push_back(answer->data);
        }
        if (!file.refusal || *file.refusal == apdu::sw::recordNotFound) file.kind = Kind::records;
        return {};
    }

    apdu::Session& session_;
    const std::vector<FileRange>& ranges_;
    std::vector<FoundFile> files_;
    std::set<std::uint16_t> known_;
    std::size_t reads_ = 0;
};

}  // namespace

std::string_view nameOf(FoundFile::Kind kind) {
    return names.at(static_cast<std::size_t>(kind));
}

Result<std::vector<FoundFile>> exploreFiles(apdu::Session& session, const std::vector<FileRange>& ranges) {
    return Explorer(session, ranges).explore();
}

}  // namespace cardlib
