#include "app/sync/synchronize.h"

#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QThread>
#include <QTimer>
#include <random>

#include "app/core/centre_url.h"
#include "app/sync/batch.h"
#include "app/sync/receipt_check.h"

namespace app {
namespace {

constexpr int tries = 3;
constexpr int timeoutMs = 15000;
constexpr int forkStatus = 409;
constexpr int firstPauseMs = 100;

QByteArray fileContent(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Answer {
    int status = 0;  // of HTTP, 0 when there was no answer
    std::string body, reason;
};

// The mutually authenticated line to the centre.
class Line {
  public:
    static Result<std::unique_ptr<Line>> open(const CentreEndpoint& centre) {
        if (!centre.url.empty())
            if (auto secure = requireHttps(centre.url); !secure) return tl::unexpected(secure.error());
        auto line = std::make_unique<Line>();
        line->url_ = QUrl(QString::fromStdString(centre.url + "/v1/stations/" + centre.station + "/events"));
        line->centreKey_ = fileContent(centre.tls / "centre.pem").toStdString();
        const auto certificate = QSslCertificate(fileContent(centre.tls / "station.crt"));
        const auto key = QSslKey(fileContent(centre.tls / "station.key"), QSsl::Ec);
        const auto authority = QSslCertificate::fromData(fileContent(centre.tls / "ca.crt"));
        if (centre.url.empty() || certificate.isNull() || key.isNull() || authority.isEmpty() ||
            line->centreKey_.empty())
            return fail(Code::centreUnconfigured, centre.tls.string());
        line->ssl_.setLocalCertificate(certificate);
        line->ssl_.setPrivateKey(key);
        line->ssl_.setCaCertificates(authority);
        line->ssl_.setProtocol(QSsl::TlsV1_2OrLater);
        line->ssl_.setPeerVerifyMode(QSslSocket::VerifyPeer);
        return line;
    }

    Answer post(const std::string& body) {
        QNetworkRequest request(url_);
        request.setSslConfiguration(ssl_);
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        request.setTransferTimeout(timeoutMs);
        const std::unique_ptr<QNetworkReply> reply(manager_.post(request, QByteArray::fromStdString(body)));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished()) loop.exec();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->readAll().toStdString(), reply->errorString().toStdString()};
    }

    [[nodiscard]] const std::string& centreKey() const { return centreKey_; }

  private:
    QNetworkAccessManager manager_;
    QUrl url_;
    QSslConfiguration ssl_;
    std::string centreKey_;
};

// Full jitter: stations that lost the centre together do not come back together.
void pause(int attempt) {
    static thread_local std::mt19937 random(std::random_device{}());
    QThread::msleep(std::uniform_int_distribution<unsigned long>(0, static_cast<unsigned long>(firstPauseMs)
                                                                        << attempt)(random));
}

// 409 says that the centre knows another event under one of these numbers.
Result<Receipt> sendBatch(EventLog& events, Line& line, const std::string& body) {
    Answer answer;
    for (int attempt = 0; attempt < tries; ++attempt) {
        if (attempt > 0) pause(attempt);
        answer = line.post(body);
        if (answer.status == 200) return parseReceipt(answer.body);
        if (answer.status == forkStatus)
            if (const auto remembered = events.rememberFork(); !remembered)
                return tl::unexpected(remembered.error());
        if (answer.status != 0 && answer.status != 503)
            return fail(Code::centreRefused, "HTTP " + std::to_string(answer.status));
    }
    return fail(Code::centreUnreachable, answer.reason);
}

}  // namespace

Result<SyncReport> synchronize(EventLog& events, const CentreEndpoint& centre, bool askHead, const ProgressObserver& progress) {
    auto line = Line::open(centre);
    if (!line) return tl::unexpected(line.error());
    if (auto whole = events.requireReceipted(); !whole) return tl::unexpected(whole.error());
    const auto head = events.head();
    const auto start = events.receiptedUpto();
    if (!head || !start) return tl::unexpected(head ? start.error() : head.error());
    SyncReport report;
    while (true) {
        tellProgress(progress, {"sync", report.sent, head->sequence - *start, 0, ""});
        auto batch = events.nextBatch(maxBatchEvents, maxBatchBytes);
        const bool onlyAsks = askHead && batch && batch->empty();
        if (onlyAsks) batch = events.lastOnly();
        if (!batch) return tl::unexpected(batch.error());
        if (batch->empty()) break;
        const auto receipt = sendBatch(events, **line, toJson(*batch));
        if (!receipt) return tl::unexpected(receipt.error());
        const auto own = events.head();
        if (!own) return tl::unexpected(own.error());
        if (askHead && receipt->upto > own->sequence)
            return fail(Code::storeBehindCentre, "event " + std::to_string(own->sequence) + " of " + std::to_string(receipt->upto));
        const auto before = events.receiptedUpto();
        if (!before) return tl::unexpected(before.error());
        const auto believed = keepReceipt(events, centre.station, (*line)->centreKey(), *receipt);
        if (!believed) return tl::unexpected(believed.error());
        if (onlyAsks) break;
        if (receipt->upto <= *before)
            return fail(Code::centreStandsStill, "upto " + std::to_string(receipt->upto));
        report.sent += receipt->upto - *before;
    }
    return events.receiptedUpto().map([&](std::int64_t upto) {
        report.upto = upto;
        return report;
    });
}

}  // namespace app
