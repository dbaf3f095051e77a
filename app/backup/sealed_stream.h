#pragma once

#include <iosfwd>

#include "app/backup/backup_key.h"

namespace app {

// Bytes in pieces of fixed size, each sealed by AES-256-GCM together with the header, its number and whether it is the last: a
// piece that is changed, left out, moved, repeated, cut off or appended is refused.
inline constexpr std::size_t sealedPiece = 64 << 10;

// The error backupNotWritten.
tl::unexpected<Error> backupNotWritten(const std::string& detail);

class SealedWriter {
  public:
    // out: after the header was written to it.
    SealedWriter(std::ostream& out, apdu::SecretBytes key, ByteView header);
    void write(ByteView bytes);
    // The last piece. Error: backupNotWritten, when anything of it was not taken.
    Result<void> finish();

  private:
    void seal(bool last);
    std::ostream& out_;
    apdu::SecretBytes key_;
    Bytes header_, waiting_;
    std::uint64_t piece_ = 0;
};

class SealedReader {
  public:
    // in: after the header was read from it.
    SealedReader(std::istream& in, apdu::SecretBytes key, ByteView header);
    // Exactly so many bytes, of which none is given before its piece was proved. Error: backupChanged (or another passphrase).
    Result<Bytes> read(std::size_t count);
    // That nothing follows. Error: backupChanged.
    Result<void> end();

  private:
    Result<void> open();
    std::istream& in_;
    apdu::SecretBytes key_;
    Bytes header_, ready_;
    std::size_t used_ = 0;
    std::uint64_t piece_ = 0;
    bool last_ = false;
};

}  // namespace app
