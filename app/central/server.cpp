#include "app/central/server.h"

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <nlohmann/json.hpp>

#include "app/central/peer_identity.h"

namespace app {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using Stream = beast::ssl_stream<beast::tcp_stream>;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

constexpr std::size_t maxBody = maxBatchBytes + (256 << 10);  // hexadecimal and JSON around the events
constexpr int maxWaiting = 256;
constexpr int maxSessions = 512;  // below the usual limit of 1,024 open files
constexpr std::chrono::milliseconds acceptPause{100};
constexpr int handshakeSeconds = 5;  // whoever has not shown a certificate by then holds no place
constexpr std::string_view prefix = "/v1/stations/", suffix = "/events";

asio::ssl::context tlsContext(const CentralConfig& config) {
    asio::ssl::context tls(asio::ssl::context::tls_server);
    tls.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                    asio::ssl::context::no_tlsv1_1);
    SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(tls.native_handle(), "ECDHE+AESGCM:ECDHE+CHACHA20");
    tls.use_certificate_chain_file(config.certificate.string());
    tls.use_private_key_file(config.key.string(), asio::ssl::context::pem);
    tls.load_verify_file(config.authority.string());
    tls.set_verify_mode(asio::ssl::verify_peer | asio::ssl::verify_fail_if_no_peer_cert);
    return tls;
}

Response answer(const Request& request, http::status status, const std::string& body) {
    Response response(status, request.version());
    response.set(http::field::content_type, "application/json");
    response.keep_alive(request.keep_alive());
    response.body() = body;
    response.prepare_payload();
    return response;
}

http::status statusOf(Code code) {
    switch (code) {
        case Code::batchMalformed:
        case Code::eventNotGenuine:
            return http::status::bad_request;
        case Code::stationUnknown:
            return http::status::forbidden;
        case Code::stationLocked:
            return http::status::conflict;
        default:
            return http::status::service_unavailable;
    }
}

// What a request asks for, once it is known who asks.
Response handle(const Request& request, const std::string& station, IngestService& service) {
    const std::string_view target(request.target().data(), request.target().size());
    if (request.method() == http::verb::get && target == "/v1/health")
        return answer(request, http::status::ok, R"({"ok":true})");
    const bool events = target.starts_with(prefix) && target.ends_with(suffix) &&
                        target.size() > prefix.size() + suffix.size();
    if (!events || request.method() != http::verb::post)
        return answer(request, http::status::not_found, "{}");
    const std::string_view id = target.substr(prefix.size(), target.size() - prefix.size() - suffix.size());
    if (station.empty() || id != station) return answer(request, http::status::forbidden, "{}");
    const auto receipt = service.receive(station, request.body());
    if (receipt) {
        auto body = nlohmann::json::parse(toJson(*receipt));
        body["commands_cursor"] = 0;
        return answer(request, http::status::ok, body.dump());
    }
    auto refused = answer(request, statusOf(receipt.error().code),
                          nlohmann::json{{"code", nameOf(receipt.error().code)}}.dump());
    if (refused.result() == http::status::service_unavailable) refused.set(http::field::retry_after, "1");
    return refused;
}

// What one request runs into is that request's answer and nobody else's.
Response handleSafely(const Request& request, const std::string& station, IngestService& service) {
    try {
        return handle(request, station, service);
    } catch (const std::exception&) {
        return answer(request, http::status::internal_server_error, "{}");
    }
}

// One more, as long as it lives.
class Counted {
  public:
    explicit Counted(std::atomic<int>& count) : count_(count) { ++count_; }
    ~Counted() { --count_; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

  private:
    std::atomic<int>& count_;
};

class Server {
  public:
    Server(const CentralConfig& config, IngestService& service)
        : config_(config), service_(service), tls_(tlsContext(config)), workers_(2) {}

    void run() {
        asio::signal_set signals(io_, SIGTERM, SIGINT);
        signals.async_wait([this](const auto&, int) { io_.stop(); });
        tcp::acceptor acceptor(
            io_, {asio::ip::make_address(config_.listen), static_cast<unsigned short>(config_.port)});
        asio::co_spawn(io_, accept(acceptor), asio::detached);
        io_.run();
        workers_.join();
    }

  private:
    asio::awaitable<void> accept(tcp::acceptor& acceptor) {
        asio::steady_timer pause(io_);
        while (true) {
            boost::system::error_code failed;
            auto socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, failed));
            if (!failed)
                asio::co_spawn(io_, session(std::move(socket)), [](const std::exception_ptr&) {});
            // Out of file descriptors, or too many at once: those who wait outside wait a little longer.
            while (std::exchange(failed, {}) || sessions_ >= maxSessions) {
                pause.expires_after(acceptPause);
                co_await pause.async_wait(asio::use_awaitable);
            }
        }
    }

    // A client that breaks the line or the protocol ends its session and nothing else.
    asio::awaitable<void> session(tcp::socket socket) {
        const Counted counted(sessions_);
        Stream stream(std::move(socket), tls_);
        beast::get_lowest_layer(stream).expires_after(std::chrono::seconds(std::min(config_.requestSeconds, handshakeSeconds)));
        co_await stream.async_handshake(asio::ssl::stream_base::server, asio::use_awaitable);
        const std::string station = stationOfPeer(stream.native_handle());
        beast::flat_buffer buffer;
        for (bool more = true; more;) {
            beast::get_lowest_layer(stream).expires_after(std::chrono::seconds(config_.requestSeconds));
            http::request_parser<http::string_body> parser;
            parser.body_limit(maxBody);
            co_await http::async_read(stream, buffer, parser, asio::use_awaitable);
            Response response = co_await respond(parser.get(), station);
            more = response.keep_alive();
            co_await http::async_write(stream, response, asio::use_awaitable);
        }
    }

    // The database's work happens beside the loop; too much of it is shed.
    asio::awaitable<Response> respond(const Request& request, const std::string& station) {
        if (waiting_ >= maxWaiting) {
            auto busy = answer(request, http::status::service_unavailable, "{}");
            busy.set(http::field::retry_after, "1");
            co_return busy;
        }
        const Counted counted(waiting_);
        const auto home = co_await asio::this_coro::executor;
        co_await asio::post(asio::bind_executor(workers_, asio::use_awaitable));
        Response response = handleSafely(request, station, service_);
        co_await asio::post(asio::bind_executor(home, asio::use_awaitable));
        co_return response;
    }

    const CentralConfig& config_;
    IngestService& service_;
    asio::ssl::context tls_;
    std::atomic<int> sessions_ = 0, waiting_ = 0;
    asio::io_context io_{1};
    asio::thread_pool workers_;
};

}  // namespace

Result<void> serve(const CentralConfig& config, IngestService& service) {
    std::string reason;
    try {
        Server(config, service).run();
        return {};
    } catch (const std::exception& error) {
        reason = error.what();
    }
    return fail(Code::serverFailed, reason);
}

}  // namespace app
