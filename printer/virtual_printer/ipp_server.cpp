#include "printer/virtual_printer/ipp_server.h"

#include <cups/cups.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "apdu/core/loopback.h"

namespace printer {
namespace {

constexpr double hostSilence = 10;  // s
constexpr std::size_t mostDocument = 64U << 20U;

int giveUp(http_t*, void*) {
    return 0;
}

bool readDocument(http_t* http, Bytes& document) {
    std::array<char, 1 << 16> part{};
    while (httpGetState(http) == HTTP_STATE_POST_RECV) {
        const ssize_t count = httpRead2(http, part.data(), part.size());
        if (count < 0 || document.size() > mostDocument) return false;
        if (count == 0) break;
        document.insert(document.end(), part.begin(), part.begin() + count);
    }
    return true;
}

bool write(http_t* http, http_status_t status, const Bytes& body, std::size_t promised) {
    httpClearFields(http);
    httpSetField(http, HTTP_FIELD_CONTENT_TYPE, status == HTTP_STATUS_OK ? "application/ipp" : "text/plain");
    httpSetLength(http, promised);
    if (httpWriteResponse(http, status) < 0) return false;
    if (!body.empty() && httpWrite2(http, reinterpret_cast<const char*>(body.data()), body.size()) < 0) return false;
    httpFlushWrite(http);
    return status == HTTP_STATUS_OK && body.size() == promised;
}

}  // namespace

struct IppServer::Host {
    explicit Host(http_t* connection) : http(connection) {}
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;
    ~Host() { httpClose(http); }
    http_t* http;
};

IppServer::IppServer(IppModel& model, double speed) : model_(model), speed_(speed) {}

IppServer::~IppServer() {
    hosts_.clear();
    if (listening_ >= 0) ::close(listening_);
}

bool IppServer::listen(int port) {
    listening_ = apdu::listenOnLoopback(port, 16);
    return listening_ >= 0;
}

bool IppServer::secure(const std::string& folder) {
    secure_ = cupsSetServerCredentials(folder.c_str(), "localhost", 1) != 0;
    return secure_;
}

Span IppServer::now() const {
    const std::chrono::duration<double, std::milli> passed = Clock::now() - start_;
    return Span(static_cast<std::int64_t>(passed.count() * speed_));
}

std::vector<int> IppServer::sockets() const {
    std::vector<int> all{listening_};
    for (const auto& host : hosts_) all.push_back(httpGetFd(host->http));
    return all;
}

void IppServer::serve(int socket) {
    if (socket == listening_) {
        http_t* http = httpAcceptConnection(listening_, 1);
        if (!http) return;
        httpSetTimeout(http, hostSilence, giveUp, nullptr);
        hosts_.push_back(std::make_unique<Host>(http));
        return;
    }
    const auto at = std::ranges::find_if(hosts_, [&](const auto& host) { return httpGetFd(host->http) == socket; });
    if (at == hosts_.end()) return;
    bool stays = answer(**at);
    while (stays && httpGetReady((*at)->http) > 0) stays = answer(**at);
    if (!stays) hosts_.erase(at);
}

bool IppServer::answer(Host& host) {
    http_t* http = host.http;
    if (secure_ && !httpIsEncrypted(http)) return httpEncryption(http, HTTP_ENCRYPTION_ALWAYS) == 0;
    std::array<char, 1024> path{};
    const http_state_t state = httpReadRequest(http, path.data(), path.size());
    if (state == HTTP_STATE_WAITING) return httpError(http) == 0;
    if (state == HTTP_STATE_ERROR || state == HTTP_STATE_UNKNOWN_METHOD || state == HTTP_STATE_UNKNOWN_VERSION) return false;
    http_status_t status = HTTP_STATUS_CONTINUE;
    while (status == HTTP_STATUS_CONTINUE) status = httpUpdate(http);
    if (status != HTTP_STATUS_OK) return false;
    if (state != HTTP_STATE_POST) return write(http, HTTP_STATUS_NOT_FOUND, {}, 0);
    if (httpGetExpect(http) == HTTP_STATUS_CONTINUE && httpWriteResponse(http, HTTP_STATUS_CONTINUE) < 0) return false;
    const IppMessage request(ippNew());
    ipp_state_t read = IPP_STATE_IDLE;
    while (read != IPP_STATE_DATA && read != IPP_STATE_ERROR) read = ippRead(http, request.get());
    Bytes document;
    if (read == IPP_STATE_ERROR || !readDocument(http, document)) return write(http, HTTP_STATUS_BAD_REQUEST, {}, 0);
    if (model_.engine().body().faults.strike({FaultKind::upgrade})) return write(http, HTTP_STATUS_UPGRADE_REQUIRED, {}, 0);
    run();
    const auto reply = model_.reply(request, document);
    if (reply.hangsUp) return false;
    return reply.silent || write(http, HTTP_STATUS_OK, reply.bytes, reply.length);
}

void IppServer::run() {
    model_.engine().advance(now());
}

int IppServer::patience(int most) const {
    const auto next = model_.engine().next();
    if (!next) return most;
    const double left = std::ceil(static_cast<double>((*next - now()).count()) / speed_);
    return static_cast<int>(std::clamp(left, 0.0, static_cast<double>(most)));
}

}  // namespace printer
