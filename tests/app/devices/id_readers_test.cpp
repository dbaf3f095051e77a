#include "app/devices/id_readers.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <iterator>
#include <mutex>

#include "app/virtual_id_reader/sam_server.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;

namespace {

std::vector<app::VirtualIdCard> samples() {
    std::ifstream in(ZHIKA_SOURCE_DIR "/resources/samples/id-cards.json");
    return app::peopleIn(std::string{std::istreambuf_iterator<char>(in), {}}).value();
}

// A virtual reader on a port of its own, served by a thread.
class Reader {
  public:
    Reader() {
        REQUIRE(server_.listen(0));
        sockaddr_in address{};
        socklen_t size = sizeof address;
        REQUIRE(::getsockname(server_.listening(), reinterpret_cast<sockaddr*>(&address), &size) == 0);
        name = "tcp://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        serving_ = std::jthread([this](const std::stop_token& ended) {
            while (!ended.stop_requested()) {
                pollfd waiting[] = {{server_.listening(), POLLIN, 0}, {server_.readable(), POLLIN, 0}};
                poll(waiting, 2, 5);
                if (waiting[0].revents != 0) server_.accept();
                if (waiting[1].revents != 0 && server_.readable() == waiting[1].fd) server_.read();
                server_.run();
            }
        });
    }
    void command(const std::string& line) { REQUIRE(server_.command(line) != "error"); }
    std::string name;

  private:
    app::VirtualSam sam_{samples()};
    app::SamServer server_{sam_};
    std::jthread serving_;
};

// What a monitor said, in its order: "works", "fails", or what a card says.
class Heard {
  public:
    app::IdReaderMonitor::Told told() {
        return {[this](const app::Result<void>& state) { add(state ? "works" : "fails"); },
                [this](const apdu::Result<apdu::IdRecord>& card) { add(card ? card->name.reveal() : apdu::nameOf(card.error().code)); }};
    }
    bool until(const std::string& word) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 20s, [&] { return !said_.empty() && said_.back() == word; });
    }
    std::size_t count() {
        const std::scoped_lock lock(mutex_);
        return said_.size();
    }

  private:
    void add(const std::string& word) {
        const std::scoped_lock lock(mutex_);
        said_.push_back(word);
        changed_.notify_all();
    }
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> said_;
};

}  // namespace

TEST_CASE("Each card laid on a reader is told once, while it lies and after it was taken away", "[app][devices]") {
    Reader reader;
    Heard heard;
    const app::IdReaderMonitor monitor(reader.name, heard.told());
    REQUIRE(heard.until("works"));
    reader.command("put 1");
    REQUIRE(heard.until(samples()[0].record.name.reveal()));
    std::this_thread::sleep_for(700ms);
    CHECK(heard.count() == 2);
    reader.command("remove");
    reader.command("put 2");
    REQUIRE(heard.until(samples()[1].record.name.reveal()));
    reader.command("fault status 41");
    reader.command("put 3");
    REQUIRE(heard.until("apdu.idCardNotRead"));
}

TEST_CASE("A reader that falls silent is told, and told again when it works", "[app][devices]") {
    Reader reader;
    Heard heard;
    const app::IdReaderMonitor monitor(reader.name, heard.told());
    REQUIRE(heard.until("works"));
    reader.command("fault mute");
    REQUIRE(heard.until("fails"));
    reader.command("fault none");
    REQUIRE(heard.until("works"));
    reader.command("put 1");
    REQUIRE(heard.until(samples()[0].record.name.reveal()));
}

TEST_CASE("A name that is no reader's is refused, and one that is not there says so", "[app][devices]") {
    for (const auto* name : {"", "usb:1", "tcp://", "tcp://host", "tcp://host:0", "tcp://host:99999", "tcp://host:1x", "COM1"})
        CHECK(app::openIdReader(name).error().code == app::Code::idReaderUnknown);
    const auto gone = app::openIdReader("/dev/no-such-line");
    REQUIRE_FALSE(gone);
    CHECK(std::get<apdu::Error>(gone.error().cause).code == apdu::Code::serialPortUnusable);
}
