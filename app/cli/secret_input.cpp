#include "app/cli/secret_input.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "apdu/core/file.h"

namespace app {
namespace {

constexpr std::size_t longest = 1024;

// Up to the end of the line.
apdu::SecretBytes firstLine(ByteView text) {
    const auto end = std::ranges::find_if(text, [](Byte byte) { return byte == '\n' || byte == '\r'; });
    return apdu::SecretBytes::copyOf(text.first(static_cast<std::size_t>(end - text.begin())));
}

apdu::SecretBytes ofFile(const std::filesystem::path& file) {
    auto content = apdu::readFile(file, longest);
    if (!content) return {};
    auto secret = firstLine(*content);
    apdu::wipe(*content);
    return secret;
}

apdu::SecretBytes ofEnvironment(const char* variable) {
    char* value = std::getenv(variable);
    if (!value) return {};
    const std::span<Byte> bytes(reinterpret_cast<Byte*>(value), std::strlen(value));
    auto secret = apdu::SecretBytes::copyOf(bytes);
    apdu::wipe(bytes);
    unsetenv(variable);
    return secret;
}

// The terminal the program was started from, silent while this lives.
class SilentTerminal {
  public:
    SilentTerminal() : descriptor_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
        if (descriptor_ < 0 || tcgetattr(descriptor_, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);  // an interrupt would leave it silent
        silent_ = tcsetattr(descriptor_, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal() {
        if (silent_) tcsetattr(descriptor_, TCSAFLUSH, &before_);
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    apdu::SecretBytes ask(const std::string& prompt) {
        if (!silent_) return {};
        say(prompt);
        Byte line[longest];
        const auto count = ::read(descriptor_, line, sizeof line);
        say("\n");
        auto secret = count > 0 ? firstLine({line, static_cast<std::size_t>(count)}) : apdu::SecretBytes();
        apdu::wipe(line);
        constexpr Byte interrupt = 3;
        return std::ranges::find(secret.view(), interrupt) == secret.view().end() ? std::move(secret) : apdu::SecretBytes();
    }

  private:
    void say(const std::string& text) const {
        if (::write(descriptor_, text.data(), text.size()) < 0) return;
    }
    int descriptor_;
    termios before_{};
    bool silent_ = false;
};

}  // namespace

Result<apdu::SecretBytes> readSecret(const CommandContext& context, const SecretSource& source) {
    auto secret = source.file.empty() ? ofEnvironment(source.variable) : ofFile(source.file);
    if (secret.empty() && source.file.empty()) {
        SilentTerminal terminal;
        secret = terminal.ask(source.prompt);
        if (source.twice && !secret.empty())
            if (const auto again = terminal.ask(context.say("再输入一次：", "Once more: ")); !std::ranges::equal(again.view(), secret.view()))
                return fail(Code::passwordsDiffer);
    }
    if (secret.empty()) return fail(Code::passwordNotGiven);
    return secret;
}

Result<apdu::SecretBytes> readNewPassword(const CommandContext& context, const std::string& whose) {
    return readSecret(context, {"ZHIKA_NEW_PASSWORD", context.newPasswordFile,
                                whose + context.say(" 的新密码：", ", new password: "), true});
}

}  // namespace app
