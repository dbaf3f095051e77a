#include "app/devices/system_trust.h"

#include <QSslCertificate>
#include <QSslError>

namespace app {

bool systemVouches(const std::vector<apdu::Bytes>& chain, const std::string& server) {
    QList<QSslCertificate> certificates;
    for (const auto& der : chain)
        certificates += QSslCertificate(QByteArray(reinterpret_cast<const char*>(der.data()), static_cast<qsizetype>(der.size())), QSsl::Der);
    return !certificates.isEmpty() && QSslCertificate::verify(certificates, QString::fromStdString(server)).isEmpty();
}

}  // namespace app
