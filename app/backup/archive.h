#pragma once

#include <functional>
#include <optional>

#include "app/backup/sealed_stream.h"

namespace app {

// Files one after the other: length of the name (2 bytes), name, size (8 bytes), content; no name: the end.
struct ArchivedFile {
    std::string name;  // relative, parts of letters, digits and . _ -, at most five deep
    std::uint64_t size = 0;
};

// Whether a name stays within the folder it is unpacked in.
bool isArchiveName(const std::string& name);

// Contents are given in pieces of so many bytes, the last of a file smaller.
inline constexpr std::size_t archivePiece = 32 << 10;

class ArchiveWriter {
  public:
    explicit ArchiveWriter(SealedWriter& out) : out_(out) {}
    void begin(const ArchivedFile& file);
    void content(ByteView bytes) { out_.write(bytes); }
    Result<void> finish();

  private:
    SealedWriter& out_;
};

// Calls begin for each file and content for its pieces in order. Errors: backupChanged, backupForeign (a name that is none, one
// that comes twice), those of begin and content.
struct ArchiveTaker {
    std::function<Result<void>(const ArchivedFile&)> begin;
    std::function<Result<void>(ByteView)> content;
};
Result<void> readArchive(SealedReader& in, const ArchiveTaker& taker);

}  // namespace app
