#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "apdu/core/file.h"
#include "printer/drivers/ipp_connection.h"
#include "printer/drivers/ipp_document.h"
#include "printer/drivers/ipp_driver.h"
#include "printer/drivers/ipp_raster.h"
#include "printer/virtual_printer/ipp_server.h"
#include "tests/support/printer_bench.h"
#include "tests/support/temporary_folder.h"

using namespace printer;

namespace {

constexpr auto name = "41010500000001000001";
constexpr IppPatience quick{std::chrono::milliseconds(20), std::chrono::milliseconds(2000), std::chrono::milliseconds(20000)};

// A virtual IPP printer on a port of this machine, served by a thread of its own.
class Served {
  public:
    // tls: folder of its certificate; empty: not encrypted.
    explicit Served(const std::string& faults = "", const std::string& tls = "")
        : model_({.cards = 3}, 300), server_(model_, 200), way_(tls.empty() ? "ipp" : "ipps") {
        if (!tls.empty()) REQUIRE(server_.secure(tls));
        model_.engine().body().faults.add(parsePrinterFaults(faults).value());
        while (!server_.listen(port_) && port_ < 60000) ++port_;
        thread_ = std::thread([this] {
            while (!quit_) {
                std::vector<pollfd> waiting;
                for (const int socket : server_.sockets()) waiting.push_back({socket, POLLIN, 0});
                poll(waiting.data(), waiting.size(), 5);
                server_.run();
                for (const auto& each : waiting)
                    if (each.revents != 0) server_.serve(each.fd);
            }
        });
    }
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;
    ~Served() { stop(); }
    void stop() {
        quit_ = true;
        if (thread_.joinable()) thread_.join();
    }
    [[nodiscard]] std::string address() const { return way_ + "://127.0.0.1:" + std::to_string(port_) + "/ipp/print"; }
    // Once it is stopped.
    [[nodiscard]] const std::vector<BookedCard>& cards() { return model_.engine().body().books(); }

  private:
    IppModel model_;
    IppServer server_;
    std::string way_;
    int port_ = 20000 + static_cast<int>(getpid() % 20000);
    std::atomic<bool> quit_ = false;
    std::thread thread_;
};

// A host that takes a connection and then says one byte now and then, for ever.
class Trickler {
  public:
    // said: what is said at once, and then the last byte of it again and again; empty: nothing.
    explicit Trickler(std::string said) : said_(std::move(said)), listening_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof where;
        REQUIRE(::bind(listening_, reinterpret_cast<sockaddr*>(&where), length) == 0);
        REQUIRE(::listen(listening_, 16) == 0);
        REQUIRE(::getsockname(listening_, reinterpret_cast<sockaddr*>(&where), &length) == 0);
        port_ = ntohs(where.sin_port);
        thread_ = std::thread([this] { speak(); });
    }
    Trickler(const Trickler&) = delete;
    Trickler& operator=(const Trickler&) = delete;
    ~Trickler() {
        quit_ = true;
        thread_.join();
        for (const int guest : guests_) ::close(guest);
        ::close(listening_);
    }
    [[nodiscard]] std::string address(const std::string& way) const { return way + "://127.0.0.1:" + std::to_string(port_) + "/ipp/print"; }

  private:
    static void say(int guest, const std::string& text) {
        (void)::send(guest, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    }
    void speak() {
        while (!quit_) {
            pollfd waiting{listening_, POLLIN, 0};
            if (poll(&waiting, 1, 20) > 0) {
                guests_.push_back(::accept(listening_, nullptr, nullptr));
                say(guests_.back(), said_);
            }
            for (const int guest : guests_) say(guest, said_.empty() ? said_ : said_.substr(said_.size() - 1));
        }
    }

    std::string said_;
    int listening_, port_ = 0;
    std::vector<int> guests_;
    std::atomic<bool> quit_ = false;
    std::thread thread_;
};

constexpr IppTimes brief{std::chrono::milliseconds(600), std::chrono::milliseconds(600)};

// How long an exchange with such a host takes, and how it ends.
std::pair<std::chrono::milliseconds, Error> exchangeWith(const std::string& address, ByteView document) {
    IppConnection link(ippTarget(address).value(), {}, brief);
    const auto begun = link.now();
    const auto answer = link.exchange(IppMessage::request(IPP_OP_GET_PRINTER_ATTRIBUTES), document);
    REQUIRE_FALSE(answer);
    return {std::chrono::duration_cast<std::chrono::milliseconds>(link.now() - begun), answer.error()};
}

Result<PrintResult> printOn(const std::string& address, Vouching vouched = {}) {
    return IppDriver(std::make_unique<IppConnection>(ippTarget(address).value(), std::move(vouched)), address, {}, quick)
        .print(test::sampleFace(), name, Earlier::none);
}

}  // namespace

TEST_CASE("A card is printed over HTTP", "[printer][ipp][http]") {
    Served served;
    const auto printed = printOn(served.address());
    INFO((printed ? "" : printed.error().detail));
    REQUIRE(printed);
    served.stop();
    const auto& card = served.cards().front();
    CHECK(card.where == BookedCard::Where::output);
    const auto& side = test::sampleFace().images().sides[1];
    CHECK(assemble(card.back, side.colour.width(), side.colour.height()).resin == side.resin);
}

TEST_CASE("A card is printed once over a connection that breaks, is cut or garbles", "[printer][ipp][http]") {
    for (const char* faults : {"unplug 6", "unplug 5", "cut 6", "garbled 6", "unplug 8; unplug 10"}) {
        INFO(faults);
        Served served(faults);
        if (!printOn(served.address())) CHECK(printOn(served.address()));
        served.stop();
        int printed = 0;
        for (const auto& card : served.cards()) printed += card.frontBegun;
        CHECK(printed == 1);
    }
}

TEST_CASE("Where nobody listens there is no printer, and an address that is none is not taken for one", "[printer][ipp][http]") {
    const auto printed = printOn("ipp://127.0.0.1:9/ipp/print");
    REQUIRE_FALSE(printed);
    CHECK(printed.error().code == Code::linkNotFound);
    CHECK(phaseOf(printed.error()) == Phase::before);
    for (const char* none : {"", "ipp:", "ipp://", "file:prints", "http://127.0.0.1/ipp", "evolis:tcp://h:1"}) CHECK_FALSE(ippTarget(none));
    CHECK(ippTarget("ipps://printer.example/ipp/print")->encrypted);
    CHECK(ippTarget("ipp://printer.example/ipp/print")->port == 631);
}

TEST_CASE("A printer that speaks TLS is given a card only under the certificate that was named, or one that the system knows",
          "[printer][ipp][http]") {
    const test::TemporaryFolder folder;
    Served served("", folder.path().string());
    const auto stranger = printOn(served.address());
    REQUIRE_FALSE(stranger);
    CHECK(stranger.error().code == Code::linkUntrusted);
    CHECK(phaseOf(stranger.error()) == Phase::before);
    const std::string pin = stranger.error().detail.substr(stranger.error().detail.rfind("sha256="));
    REQUIRE(pin.size() == 7 + 64);
    std::string other = pin;
    other.back() = other.back() == '0' ? '1' : '0';
    CHECK(printOn(served.address() + "#" + other, [](const auto&, const auto&) { return true; }).error().code == Code::linkUntrusted);
    CHECK(printOn(served.address(), [](const auto&, const auto&) { return false; }).error().code == Code::linkUntrusted);
    const auto pinned = printOn(served.address() + "#" + pin);
    INFO((pinned ? "" : pinned.error().detail));
    CHECK(pinned);
    std::string named;
    CHECK(printOn(served.address(), [&](const auto& chain, const auto& server) { return !chain.empty() && !(named = server).empty(); }));
    CHECK(named == "127.0.0.1");
    served.stop();
    CHECK(served.cards()[0].frontBegun == 1);
    CHECK(served.cards()[1].frontBegun == 0);
    for (const char* none : {"ipps://h/p#", "ipps://h/p#sha256=12", "ipps://h/p#sha1=12", "ipps://h/p#sha256="}) CHECK_FALSE(ippTarget(none));
    CHECK_FALSE(ippTarget("ipp://h/p#" + pin));
    CHECK(ippTarget("ipps://h/p#" + pin)->address == "ipps://h/p");
}

TEST_CASE("A printer that wants another connection is not given the request over one that nobody judged", "[printer][ipp][http]") {
    const test::TemporaryFolder folder;
    Served served("upgrade 1", folder.path().string());
    const auto refused = printOn(served.address(), [](const auto&, const auto&) { return true; });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::linkProtocol);
    CHECK(refused.error().detail.find("HTTP 426") != std::string::npos);
    CHECK(printOn(served.address(), [](const auto&, const auto&) { return true; }));
}

TEST_CASE("A host that answers one byte now and then holds nobody longer than an exchange may take", "[printer][ipp][http]") {
    const Bytes document(1U << 24U);
    const std::string answered = "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: 60000\r\n\r\n";
    for (const auto& [way, said] : {std::pair<std::string, std::string>{"ipp", ""},
                                    {"ipp", "H"},
                                    {"ipp", "HTTP/1.1 200 OK\r\nServer: a"},
                                    {"ipp", answered + std::string("\x02", 1)},
                                    {"ipps", std::string("\x16\x03\x03\x40\x00\x02\x00", 7)}})
        for (const ByteView body : {ByteView(), ByteView(document)}) {
            INFO(way << " " << said << " " << body.size());
            const Trickler host(said);
            const auto [time, error] = exchangeWith(host.address(way), body);
            CHECK(time < std::chrono::milliseconds(3000));
            CHECK(error.code == Code::linkTimeout);
        }
}

TEST_CASE("A host that went mute while a job is asked for is waited for no longer than a broken link", "[printer][ipp][http]") {
    const Trickler host("");
    IppConnection link(ippTarget(host.address("ipp")).value());
    const auto begun = link.now();
    link.until(begun + std::chrono::milliseconds(300));
    const auto mute = link.exchange(IppMessage::request(IPP_OP_GET_JOBS), {});
    REQUIRE_FALSE(mute);
    CHECK(mute.error().code == Code::linkTimeout);
    CHECK(link.exchange(IppMessage::request(IPP_OP_GET_JOBS), {}).error().code == Code::linkTimeout);
    CHECK(link.now() - begun < std::chrono::milliseconds(3000));
}

// For a printer of somebody else: ZHIKA_IPP_PRINTER names it, ZHIKA_IPP_KEPT is the folder where it keeps what it was given.
TEST_CASE("A printer of somebody else is given the face as it was rendered", "[.foreign]") {
    const char* address = std::getenv("ZHIKA_IPP_PRINTER");
    const char* kept = std::getenv("ZHIKA_IPP_KEPT");
    REQUIRE(address);
    REQUIRE(kept);
    const auto printed = printOn(address);
    INFO((printed ? "" : printed.error().detail));
    REQUIRE(printed);
    std::optional<RasterPages> pages;
    for (const auto& file : std::filesystem::recursive_directory_iterator(kept))
        if (file.is_regular_file()) pages = readPwgRaster(apdu::readFile(file.path(), 64U << 20U).value());
    REQUIRE(pages);
    REQUIRE(pages->pages.size() == 2);
    for (const std::size_t side : {0U, 1U})
        CHECK(pages->pages[side].transformed(QTransform().rotate(90)) == plasticPicture(test::sampleFace().images().sides[side]));
}
