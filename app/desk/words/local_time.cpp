#include "app/desk/words/local_time.h"

#include <QDateTime>

namespace app {

QString localTime(const std::string& recorded) {
    const QString text = QString::fromStdString(recorded);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? time.toLocalTime().toString(timeForm) : text;
}

std::optional<std::string> recordedTime(const QString& local) {
    const QDateTime time = QDateTime::fromString(local.trimmed(), timeForm);
    if (!time.isValid()) return std::nullopt;
    return time.toUTC().toString("yyyy-MM-dd'T'HH:mm:ss'Z'").toStdString();
}

}  // namespace app
