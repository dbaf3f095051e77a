#include "app/desk/widgets/password_line.h"

namespace app {

QLineEdit* passwordLine() {
    auto* line = new QLineEdit;
    line->setEchoMode(QLineEdit::Password);
    line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return line;
}

Password passwordIn(const QLineEdit& line) {
    QByteArray typed = line.text().toUtf8();
    const std::span<Byte> bytes(reinterpret_cast<Byte*>(typed.data()), static_cast<std::size_t>(typed.size()));
    auto password = std::make_shared<apdu::SecretBytes>(apdu::SecretBytes::copyOf(bytes));
    apdu::wipe(bytes);
    return password;
}

}  // namespace app
