#include "app/backup/archive.h"

#include <algorithm>
#include <set>

namespace app {
namespace {

constexpr std::size_t longestName = 200, deepest = 5;

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

Result<ArchivedFile> fileAfter(SealedReader& in, std::size_t length) {
    const auto head = in.read(length + 8);
    if (!head) return tl::unexpected(head.error());
    const ByteView bytes(*head);
    return ArchivedFile{std::string(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)),
                        apdu::fromBigEndian(bytes.last(8))};
}

Result<void> takeContent(SealedReader& in, std::uint64_t left, const ArchiveTaker& taker) {
    while (left > 0) {
        const auto piece = in.read(static_cast<std::size_t>(std::min<std::uint64_t>(left, archivePiece)));
        if (!piece) return tl::unexpected(piece.error());
        left -= piece->size();
        if (auto taken = taker.content(*piece); !taken) return taken;
    }
    return {};
}

}  // namespace

bool isArchiveName(const std::string& name) {
    if (name.empty() || name.size() > longestName || name.ends_with('/')) return false;
    std::size_t parts = 0;
    for (std::size_t at = 0; at < name.size(); ++parts) {
        const auto end = std::min(name.find('/', at), name.size());
        const auto part = name.substr(at, end - at);
        if (part.empty() || part == "." || part == ".." || !std::ranges::all_of(part, isPlain)) return false;
        at = end + 1;
    }
    return parts <= deepest;
}

void ArchiveWriter::begin(const ArchivedFile& file) {
    out_.write(apdu::bigEndian(file.name.size(), 2));
    out_.write(apdu::bytesOf(file.name));
    out_.write(apdu::bigEndian(file.size, 8));
}

Result<void> ArchiveWriter::finish() {
    out_.write(apdu::bigEndian(0, 2));
    return out_.finish();
}

Result<void> readArchive(SealedReader& in, const ArchiveTaker& taker) {
    std::set<std::string> seen;
    for (;;) {
        const auto length = in.read(2);
        if (!length) return tl::unexpected(length.error());
        if (apdu::fromBigEndian(*length) == 0) return in.end();
        const auto file = fileAfter(in, static_cast<std::size_t>(apdu::fromBigEndian(*length)));
        if (!file) return tl::unexpected(file.error());
        if (!isArchiveName(file->name) || !seen.insert(file->name).second) return fail(Code::backupMalformed, file->name);
        if (auto begun = taker.begin(*file); !begun) return begun;
        if (auto taken = takeContent(in, file->size, taker); !taken) return taken;
    }
}

}  // namespace app
