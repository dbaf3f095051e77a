#include "app/cli/passphrase_file.h"

#include <algorithm>

#include "apdu/core/file.h"

namespace app {
namespace {

constexpr std::size_t longestPassphrase = 4096;

}  // namespace

void addPassphraseFile(CLI::App& command, std::filesystem::path& file) {
    command.add_option("--passphrase-file", file, "a file whose first line is the passphrase; at least 12 bytes")->required();
}

Result<apdu::SecretBytes> readPassphrase(const std::filesystem::path& file) {
    auto content = apdu::readFile(file, longestPassphrase);
    if (!content) return fail(Code::passphraseUnread, file.filename().string(), content.error());
    const auto end = std::ranges::find_if(*content, [](Byte c) { return c == '\n' || c == '\r'; });
    auto passphrase = apdu::SecretBytes::copyOf(ByteView(content->data(), static_cast<std::size_t>(end - content->begin())));
    apdu::wipe(*content);
    return passphrase;
}

}  // namespace app
