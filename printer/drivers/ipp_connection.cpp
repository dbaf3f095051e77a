#include "printer/drivers/ipp_connection.h"

#include <cups/cups.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <thread>

#include "apdu/core/hex.h"
#include "printer/drivers/ipp_cutoff.h"

namespace printer {
namespace {

constexpr std::chrono::milliseconds connectTime{5000};
constexpr double silence = 20;  // s without a byte
constexpr std::size_t partLength = 1U << 16U;

struct Close {
    void operator()(http_t* http) const { httpClose(http); }
};

using Http = std::unique_ptr<http_t, Close>;

constexpr std::string_view pinMark = "#sha256=";

std::string lowerCase(std::string text) {
    for (char& sign : text) sign = static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
    return text;
}

bool isFingerprint(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// Nobody is asked for a password by a library.
const char* noPassword(const char*, http_t*, const char*, const char*, void*) {
    return nullptr;
}

int giveUp(http_t*, void* silent) {
    *static_cast<bool*>(silent) = true;
    return 0;
}

std::vector<Bytes> certificatesOf(http_t* http) {
    std::vector<Bytes> chain;
    cups_array_t* credentials = nullptr;
    if (httpCopyCredentials(http, &credentials) != 0) return chain;
    for (auto* at = cupsArrayFirst(credentials); at; at = cupsArrayNext(credentials)) {
        const auto* credential = static_cast<const http_credential_t*>(at);
        const auto* data = static_cast<const Byte*>(credential->data);
        chain.emplace_back(data, data + credential->datalen);
    }
    httpFreeCredentials(credentials);
    return chain;
}

std::string fingerprintOf(const Bytes& certificate) {
    Bytes hash(32);
    if (cupsHashData("sha2-256", certificate.data(), certificate.size(), hash.data(), hash.size()) != 32) return "";
    return lowerCase(apdu::toHex(hash));
}

Result<void> demandVouched(http_t* http, const IppTarget& target, const Vouching& vouched) {
    const auto chain = certificatesOf(http);
    const std::string seen = chain.empty() ? "" : fingerprintOf(chain.front());
    const bool pinned = !target.pin.empty();
    const bool trusted = pinned ? seen == target.pin : !chain.empty() && vouched && vouched(chain, target.server);
    if (!trusted) return troubled(Trouble::linkUntrusted, Phase::before, target.server + " sha256=" + seen);
    return {};
}

// Not connected yet. Nothing: nobody has such a name.
Http unconnected(const IppTarget& target) {
    const auto encryption = target.encrypted ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED;
    return Http(httpConnect2(target.server.c_str(), target.port, nullptr, AF_UNSPEC, encryption, 1, 0, nullptr));
}

tl::unexpected<Error> unreached(const IppTarget& target, bool late) {
    if (late) return troubled(Trouble::linkTimeout, Phase::before, target.address);
    const bool denied = errno == EACCES || errno == EPERM;
    return troubled(denied ? Trouble::linkAccessDenied : Trouble::linkNotFound, Phase::before, target.address);
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

// The library's own way to send a request connects anew by itself when it is refused or fails, to whoever answers then.
bool beginPost(http_t* http, const std::string& path, std::size_t length) {
    httpClearFields(http);
    httpSetField(http, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
    httpSetLength(http, length);
    return httpPost(http, path.c_str()) == 0;
}

bool writeBody(http_t* http, const IppMessage& request, ByteView document) {
    ippSetState(request.get(), IPP_STATE_IDLE);
    ipp_state_t written = IPP_STATE_IDLE;
    while (written != IPP_STATE_DATA && written != IPP_STATE_ERROR) written = ippWrite(http, request.get());
    if (written == IPP_STATE_ERROR) return false;
    for (std::size_t at = 0; at < document.size();) {
        const ByteView part = document.subspan(at, std::min(document.size() - at, partLength));
        const ssize_t count = httpWrite2(http, reinterpret_cast<const char*>(part.data()), part.size());
        if (count <= 0) return false;
        at += static_cast<std::size_t>(count);
    }
    return true;
}

bool isAccepted(http_t* http) {
    http_status_t status = HTTP_STATUS_CONTINUE;
    while (status == HTTP_STATUS_CONTINUE && httpGetState(http) != HTTP_STATE_WAITING) status = httpUpdate(http);
    return status == HTTP_STATUS_OK;
}

bool readBody(http_t* http, const IppMessage& answer) {
    ipp_state_t read = IPP_STATE_IDLE;
    while (read != IPP_STATE_DATA && read != IPP_STATE_ERROR) read = ippRead(http, answer.get());
    return read == IPP_STATE_DATA && answer.isNamed();
}

}  // namespace

std::optional<IppTarget> ippTarget(const std::string& name) {
    const std::string address = name.substr(0, name.find('#'));
    const std::string rest = name.substr(address.size());
    const std::string pin = rest.starts_with(pinMark) ? lowerCase(rest.substr(pinMark.size())) : "";
    if (!rest.empty() && !isFingerprint(pin)) return std::nullopt;
    std::array<char, 16> scheme{};
    std::array<char, 256> user{}, host{}, path{};
    int port = 0;
    if (httpSeparateURI(HTTP_URI_CODING_ALL, address.c_str(), scheme.data(), scheme.size(), user.data(), user.size(), host.data(),
                        host.size(), &port, path.data(), path.size()) < HTTP_URI_STATUS_OK)
        return std::nullopt;
    const std::string way(scheme.data());
    if ((way != "ipps" && (way != "ipp" || !pin.empty())) || host[0] == '\0') return std::nullopt;
    return IppTarget{host.data(), port, way == "ipps", path.data(), address, false, pin};
}

Result<IppTarget> cupsQueue(const std::string& name) {
    cupsSetPasswordCB2(noPassword, nullptr);
    cups_dest_t* queue = cupsGetNamedDest(CUPS_HTTP_DEFAULT, name.c_str(), nullptr);
    const char* address = queue ? cupsGetOption("printer-uri-supported", queue->num_options, queue->options) : nullptr;
    auto target = address ? ippTarget(address) : std::nullopt;
    cupsFreeDests(queue ? 1 : 0, queue);
    if (!target) return troubled(Trouble::linkNotFound, Phase::before, "cups:" + name);
    target->spools = true;
    target->server = cupsServer();
    target->port = ippPort();
    target->encrypted = cupsEncryption() == HTTP_ENCRYPTION_ALWAYS;
    return *target;
}

IppConnection::IppConnection(IppTarget target, Vouching vouched, IppTimes times, std::function<bool()> stopped)
    : target_(std::move(target)), vouched_(std::move(vouched)), times_(times), stopped_(std::move(stopped)) {}

Result<IppMessage> IppConnection::exchange(const IppMessage& request, ByteView document) {
    cupsSetPasswordCB2(noPassword, nullptr);
    const Http http = unconnected(target_);
    if (!http) return unreached(target_, false);
    const auto end = std::min(now() + (document.empty() ? times_.words : times_.document), until_);
    IppCutoff cutoff(http.get(), end, stopped_);
    bool silent = false;
    httpSetTimeout(http.get(), silence, giveUp, &silent);
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - now());
    if (left.count() <= 0 || cutoff.isOver()) return unreached(target_, true);
    const auto connect = [&] { return httpReconnect2(http.get(), static_cast<int>(std::min(left, connectTime).count()), nullptr); };
    if (cutoff.whileConnecting(connect) != 0) return unreached(target_, silent || cutoff.isOver());
    return converse(http.get(), cutoff, request, document, [&] { return silent || cutoff.isOver(); });
}

Result<IppMessage> IppConnection::converse(http_t* http, IppCutoff& cutoff, const IppMessage& request, ByteView document,
                                            const std::function<bool()>& late) {
    if (const auto trusted = demandTrusted(http); !trusted) return tl::unexpected(trusted.error());
    const auto begin = [&] { return beginPost(http, target_.path, ippLength(request.get()) + document.size()); };
    if (!cutoff.whileConnecting(begin)) return refused(http, late());
    // It may be another connection by now.
    if (const auto trusted = demandTrusted(http); !trusted) return tl::unexpected(trusted.error());
    // Whoever refuses a body before its end says why.
    const bool written = writeBody(http, request, document);
    const bool accepted = !late() && isAccepted(http);
    IppMessage answer(ippNew());
    if (!written || !accepted || !readBody(http, answer)) return refused(http, late());
    return answer;
}

Result<void> IppConnection::demandTrusted(http_t* http) const {
    if (!target_.encrypted) return {};
    return demandVouched(http, target_, vouched_);
}

void IppConnection::wait(std::chrono::milliseconds time) {
    std::this_thread::sleep_for(time);
}

}  // namespace printer
