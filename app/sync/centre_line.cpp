#include "app/sync/centre_line.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFile>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QThread>
#include <QTimer>
#include <algorithm>

#include "app/core/centre_url.h"

namespace app {
namespace {

constexpr int timeoutMs = 15000;
constexpr int lookMs = 50;  // how often it is asked whether to stop
constexpr std::chrono::seconds longestWish = std::chrono::hours(1);

QByteArray fileContent(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Its network lives on a thread of its own, so that nothing else of the caller's thread is done while it waits.
class HttpsLine : public CentreLine {
  public:
    HttpsLine(QUrl url, QSslConfiguration ssl, std::string centreKey, std::function<bool()> stopped)
        : url_(std::move(url)), ssl_(std::move(ssl)), centreKey_(std::move(centreKey)), stopped_(std::move(stopped)) {
        worker_.moveToThread(&thread_);
        thread_.start();
        onThread([this] { manager_ = std::make_unique<QNetworkAccessManager>(); });
    }
    ~HttpsLine() override {
        onThread([this] { manager_.reset(); });
        thread_.quit();
        thread_.wait();
    }
    HttpsLine(const HttpsLine&) = delete;
    HttpsLine& operator=(const HttpsLine&) = delete;

    CentreAnswer post(const std::string& body) override {
        CentreAnswer answer;
        onThread([&] { answer = exchange(QByteArray::fromStdString(body)); });
        return answer;
    }

    [[nodiscard]] const std::string& centreKey() const override { return centreKey_; }

  private:
    template <class Work>
    void onThread(Work work) {
        QMetaObject::invokeMethod(&worker_, std::move(work), Qt::BlockingQueuedConnection);
    }

    CentreAnswer exchange(const QByteArray& body) {
        QNetworkRequest request(url_);
        request.setSslConfiguration(ssl_);
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        request.setTransferTimeout(timeoutMs);
        const std::unique_ptr<QNetworkReply> reply(manager_->post(request, body));
        QEventLoop loop;
        QTimer look;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QObject::connect(&look, &QTimer::timeout, reply.get(), [&] {
            if (stopped_ && stopped_()) reply->abort();
        });
        look.start(lookMs);
        if (!reply->isFinished()) loop.exec();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll().toStdString(),
                reply->errorString().toStdString(),
                retryAfterOf(reply->rawHeader("Retry-After").toStdString(), std::chrono::system_clock::now())};
    }

    QUrl url_;
    QSslConfiguration ssl_;
    std::string centreKey_;
    std::function<bool()> stopped_;
    QThread thread_;
    QObject worker_;                                  // lives on that thread
    std::unique_ptr<QNetworkAccessManager> manager_;  // likewise
};

}  // namespace

Result<std::unique_ptr<CentreLine>> openCentreLine(const CentreEndpoint& centre, std::function<bool()> stopped) {
    if (!centre.url.empty())
        if (auto secure = requireHttps(centre.url); !secure) return tl::unexpected(secure.error());
    const auto certificate = QSslCertificate(fileContent(centre.tls / "station.crt"));
    const auto key = QSslKey(fileContent(centre.tls / "station.key"), QSsl::Ec);
    const auto authority = QSslCertificate::fromData(fileContent(centre.tls / "ca.crt"));
    auto centreKey = fileContent(centre.tls / "centre.pem").toStdString();
    if (centre.url.empty() || certificate.isNull() || key.isNull() || authority.isEmpty() || centreKey.empty())
        return fail(Code::centreUnconfigured, centre.tls.string());
    QSslConfiguration ssl;
    ssl.setLocalCertificate(certificate);
    ssl.setPrivateKey(key);
    ssl.setCaCertificates(authority);
    ssl.setProtocol(QSsl::TlsV1_2OrLater);
    ssl.setPeerVerifyMode(QSslSocket::VerifyPeer);
    const QUrl url(QString::fromStdString(centre.url + "/v1/stations/" + centre.station + "/events"));
    return std::make_unique<HttpsLine>(url, ssl, std::move(centreKey), std::move(stopped));
}

std::chrono::seconds retryAfterOf(const std::string& header, std::chrono::system_clock::time_point now) {
    const QString text = QString::fromStdString(header).trimmed();
    bool number = false;
    qint64 wish = text.toLongLong(&number);
    if (!number) {
        QDateTime at = QLocale::c().toDateTime(text, "ddd, dd MMM yyyy HH:mm:ss 'GMT'");
        at.setTimeSpec(Qt::UTC);
        wish = at.isValid() ? at.toSecsSinceEpoch() - std::chrono::system_clock::to_time_t(now) : 0;
    }
    return std::clamp(std::chrono::seconds(wish), std::chrono::seconds(0), longestWish);
}

}  // namespace app
