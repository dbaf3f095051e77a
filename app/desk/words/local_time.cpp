#include "app/desk/words/local_time.h"

#include <QDateTime>

#include "app/store/clock.h"

namespace app {

QString shownTime(const std::string& recorded) {
    return QString::fromStdString(localTime(recorded));
}

std::optional<std::string> recordedTime(const QString& local) {
    const QDateTime time = QDateTime::fromString(local.trimmed(), timeForm);
    if (!time.isValid()) return std::nullopt;
    return time.toUTC().toString("yyyy-MM-dd'T'HH:mm:ss'Z'").toStdString();
}

}  // namespace app
