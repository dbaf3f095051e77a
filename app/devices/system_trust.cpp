#include "app/devices/system_trust.h"

#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <algorithm>

namespace app {

bool systemVouches(const std::vector<apdu::Bytes>& chain, const std::string& server) {
    QList<QSslCertificate> certificates;
    for (const auto& der : chain)
        certificates += QSslCertificate(QByteArray(reinterpret_cast<const char*>(der.data()), static_cast<qsizetype>(der.size())), QSsl::Der);
    // Without a TLS library nothing is verified, and no error is told.
    const bool unreadable = std::any_of(certificates.cbegin(), certificates.cend(), [](const auto& each) { return each.isNull(); });
    if (!QSslSocket::supportsSsl() || certificates.isEmpty() || unreadable) return false;
    return QSslCertificate::verify(certificates, QString::fromStdString(server)).isEmpty();
}

}  // namespace app
