// A backup: arbitrary bytes as a file, as the sealed list of files, and a whole backup with bytes changed.
// Law: nothing but the very bytes that were written is accepted; a list that is accepted is written again the same.
#include <algorithm>
#include <optional>
#include <sstream>

#include "app/backup/archive.h"
#include "tests/fuzz/law.h"

using namespace app;

namespace {

const BackupHeader header{Bytes(16, 0x5A), lightestCost};

apdu::SecretBytes someKey() {
    return apdu::SecretBytes::copyOf(Bytes(32, 0x21));
}

std::string sealed(ByteView plain) {
    std::ostringstream out;
    SealedWriter writer(out, someKey(), encode(header));
    writer.write(plain);
    fuzz::law(writer.finish().has_value(), "what can be written is written");
    return out.str();
}

// The list as it is written again; nothing when it is refused.
std::optional<Bytes> readAndWritten(const std::string& text) {
    std::istringstream in(text);
    SealedReader reader(in, someKey(), encode(header));
    Bytes again;
    const auto taken = readArchive(reader, {[&](const ArchivedFile& file) -> Result<void> {
                                                fuzz::law(isArchiveName(file.name), "names stay in their folder");
                                                apdu::append(again, apdu::bigEndian(file.name.size(), 2));
                                                apdu::append(again, apdu::bytesOf(file.name));
                                                apdu::append(again, apdu::bigEndian(file.size, 8));
                                                return {};
                                            },
                                            [&](ByteView bytes) -> Result<void> {
                                                apdu::append(again, bytes);
                                                return {};
                                            }});
    if (!taken) return std::nullopt;
    apdu::append(again, apdu::bigEndian(0, 2));
    return again;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    if (const auto own = decodeBackupHeader(input.first(std::min(size, backupHeaderSize))))
        fuzz::law(std::ranges::equal(encode(*own), input.first(backupHeaderSize)), "a header is written as it was read");

    fuzz::law(!readAndWritten(std::string(input.begin(), input.end())), "who has no key makes no backup");

    const auto again = readAndWritten(sealed(input));
    if (again) fuzz::law(std::ranges::equal(*again, input), "a list is written as it was read");

    // A whole backup in which the input says what is changed: place (2 bytes) and by what.
    Bytes list = apdu::concat(apdu::bigEndian(3, 2), apdu::bytesOf("pin"));
    apdu::append(list, apdu::bigEndian(200, 8));
    list.resize(list.size() + 200, 0x33);
    apdu::append(list, apdu::bigEndian(0, 2));
    std::string changed = sealed(list);
    const std::string whole = changed;
    for (std::size_t at = 0; at + 2 < size; at += 3)
        changed[apdu::fromBigEndian(input.subspan(at, 2)) % changed.size()] ^= static_cast<char>(input[at + 2]);
    fuzz::law(readAndWritten(changed).has_value() == (changed == whole), "a changed backup is refused, and only that");
    return 0;
}
