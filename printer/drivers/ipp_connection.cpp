#include "printer/drivers/ipp_connection.h"

#include <cups/cups.h>

#include <cerrno>
#include <array>
#include <thread>

namespace printer {
namespace {

constexpr int connectTime = 5000;   // ms
constexpr double silence = 20;      // s without a byte

struct Close {
    void operator()(http_t* http) const { httpClose(http); }
};

using Http = std::unique_ptr<http_t, Close>;

// Nobody is asked for a password by a library.
const char* noPassword(const char*, http_t*, const char*, const char*, void*) {
    return nullptr;
}

int giveUp(http_t*, void* silent) {
    *static_cast<bool*>(silent) = true;
    return 0;
}

bool isTrusted(http_t* http, const std::string& server) {
    cups_array_t* credentials = nullptr;
    if (httpCopyCredentials(http, &credentials) != 0 || !credentials) return false;
    const http_trust_t trust = httpCredentialsGetTrust(credentials, server.c_str());
    if (trust == HTTP_TRUST_UNKNOWN) httpSaveCredentials(nullptr, credentials, server.c_str());
    httpFreeCredentials(credentials);
    return trust == HTTP_TRUST_OK || trust == HTTP_TRUST_RENEWED || trust == HTTP_TRUST_UNKNOWN;
}

Result<Http> connect(const IppTarget& target) {
    const auto encryption = target.encrypted ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED;
    Http http(httpConnect2(target.server.c_str(), target.port, nullptr, AF_UNSPEC, encryption, 1, connectTime, nullptr));
    if (!http) {
        const bool denied = errno == EACCES || errno == EPERM;
        return troubled(denied ? Trouble::linkAccessDenied : Trouble::linkNotFound, Phase::before, target.address);
    }
    if (target.encrypted && !isTrusted(http.get(), target.server))
        return troubled(Trouble::linkAccessDenied, Phase::before, "certificate of " + target.server);
    return http;
}

tl::unexpected<Error> refused(http_t* http, bool silent) {
    if (silent) return troubled(Trouble::linkTimeout, Phase::during);
    const http_status_t status = httpGetStatus(http);
    const std::string said = "HTTP " + std::to_string(status);
    if (status == HTTP_STATUS_UNAUTHORIZED || status == HTTP_STATUS_FORBIDDEN || status == HTTP_STATUS_CUPS_AUTHORIZATION_CANCELED)
        return troubled(Trouble::linkAccessDenied, Phase::before, said);
    if (status == HTTP_STATUS_NOT_FOUND) return troubled(Trouble::linkNotFound, Phase::before, said);
    const bool answered = status >= HTTP_STATUS_BAD_REQUEST && status < HTTP_STATUS_CUPS_AUTHORIZATION_CANCELED;
    return troubled(answered ? Trouble::linkProtocol : Trouble::linkDisconnected, Phase::during, answered ? said : "");
}

bool isGoingOn(http_status_t status) {
    return status == HTTP_STATUS_CONTINUE || status == HTTP_STATUS_OK;
}

}  // namespace

std::optional<IppTarget> ippTarget(const std::string& address) {
    std::array<char, 16> scheme{};
    std::array<char, 256> user{}, host{}, path{};
    int port = 0;
    if (httpSeparateURI(HTTP_URI_CODING_ALL, address.c_str(), scheme.data(), scheme.size(), user.data(), user.size(), host.data(),
                        host.size(), &port, path.data(), path.size()) < HTTP_URI_STATUS_OK)
        return std::nullopt;
    const std::string name(scheme.data());
    if ((name != "ipp" && name != "ipps") || host[0] == '\0') return std::nullopt;
    return IppTarget{host.data(), port, name == "ipps", path.data(), address};
}

Result<IppTarget> cupsQueue(const std::string& name) {
    cupsSetPasswordCB2(noPassword, nullptr);
    cups_dest_t* queue = cupsGetNamedDest(CUPS_HTTP_DEFAULT, name.c_str(), nullptr);
    const char* address = queue ? cupsGetOption("printer-uri-supported", queue->num_options, queue->options) : nullptr;
    auto target = address ? ippTarget(address) : std::nullopt;
    cupsFreeDests(queue ? 1 : 0, queue);
    if (!target) return troubled(Trouble::linkNotFound, Phase::before, "cups:" + name);
    target->server = cupsServer();
    target->port = ippPort();
    target->encrypted = cupsEncryption() == HTTP_ENCRYPTION_ALWAYS;
    return *target;
}

IppConnection::IppConnection(IppTarget target) : target_(std::move(target)) {}

Result<IppMessage> IppConnection::exchange(const IppMessage& request, ByteView document) {
    cupsSetPasswordCB2(noPassword, nullptr);
    auto http = connect(target_);
    if (!http) return tl::unexpected(http.error());
    bool silent = false;
    httpSetTimeout(http->get(), silence, giveUp, &silent);
    ippSetState(request.get(), IPP_STATE_IDLE);
    const std::size_t length = ippLength(request.get()) + document.size();
    auto status = cupsSendRequest(http->get(), request.get(), target_.path.c_str(), length);
    if (!document.empty() && isGoingOn(status))
        status = cupsWriteRequestData(http->get(), reinterpret_cast<const char*>(document.data()), document.size());
    if (!isGoingOn(status)) return refused(http->get(), silent);
    IppMessage answer(cupsGetResponse(http->get(), target_.path.c_str()));
    if (!answer.get() || httpGetStatus(http->get()) != HTTP_STATUS_OK) return refused(http->get(), silent);
    return answer;
}

void IppConnection::wait(std::chrono::milliseconds time) {
    std::this_thread::sleep_for(time);
}

}  // namespace printer
