#include "printer/drivers/link_trouble.h"

#include <cerrno>
#include <deque>
#include <thread>

#include "apdu/usb/memory_channel.h"
#include "printer/drivers/evolis_driver.h"
#include "printer/drivers/magicard_driver.h"
#include "tests/support/catch.h"

using namespace printer;

namespace {

std::unique_ptr<apdu::ByteChannel> saying(Bytes answer) {
    return std::make_unique<apdu::MemoryChannel>(apdu::MemoryChannel::Device{
        [](ByteView) { return true; },
        [answer](std::chrono::milliseconds) mutable { return apdu::Result<Bytes>(std::exchange(answer, {})); }});
}

// Says these pieces, one each time it is listened to, and then nothing.
std::unique_ptr<apdu::ByteChannel> telling(std::deque<Bytes> pieces) {
    return std::make_unique<apdu::MemoryChannel>(apdu::MemoryChannel::Device{
        [](ByteView) { return true; },
        [pieces](std::chrono::milliseconds) mutable {
            Bytes piece;
            if (!pieces.empty()) {
                piece = std::move(pieces.front());
                pieces.pop_front();
            }
            return apdu::Result<Bytes>(std::move(piece));
        }});
}

}  // namespace

TEST_CASE("What happens to the line is told apart: not there, in use, forbidden, silent, broken", "[printer][trouble]") {
    const auto codeOf = [](apdu::Code code, std::uint32_t raw) { return linkTroubled({code, "printer:9100", raw}).value().code; };
    CHECK(codeOf(apdu::Code::channelUnreachable, ECONNREFUSED) == Code::linkNotFound);
    CHECK(codeOf(apdu::Code::channelUnreachable, EBUSY) == Code::linkBusy);
    CHECK(codeOf(apdu::Code::channelUnreachable, EACCES) == Code::linkAccessDenied);
    CHECK(codeOf(apdu::Code::usbDeviceMissing, 0) == Code::linkNotFound);
    CHECK(codeOf(apdu::Code::usbBusy, 0) == Code::linkBusy);
    CHECK(codeOf(apdu::Code::usbAccessDenied, 0) == Code::linkAccessDenied);
    CHECK(codeOf(apdu::Code::usbRefused, 0) == Code::linkDisconnected);
    CHECK(codeOf(apdu::Code::channelTimeout, 0) == Code::linkTimeout);
    CHECK(codeOf(apdu::Code::channelClosed, 0) == Code::linkDisconnected);
    CHECK(phaseOf(linkTroubled({apdu::Code::channelUnreachable, "", 0}).value()) == Phase::before);
    CHECK(phaseOf(linkTroubled({apdu::Code::usbBusy, "", 0}).value()) == Phase::before);
    CHECK(phaseOf(linkTroubled({apdu::Code::channelClosed, "", 0}).value()) == Phase::during);
    CHECK(phaseOf(linkTroubled({apdu::Code::usbRefused, "", 0}).value()) == Phase::during);
}

TEST_CASE("An answer that makes no sense is a broken protocol and never a success", "[printer][trouble]") {
    for (const char* nonsense : {"", "OKAY", "ok", "ERR_UNHEARD_OF", "\x01\x02"}) {
        const std::string answer(nonsense);
        EvolisDriver driver(saying(evolisAnswer(answer)));
        CHECK_FALSE(driver.flip());
    }
    for (const char* nonsense : {"STA,INF", "STA,INF,1,2,3", "EJT,OK"}) {
        MagicardDriver driver(saying(magicardAnswer(nonsense)));
        CHECK(driver.flip().error().code == Code::linkProtocol);
    }
    CHECK(protocolTroubled("\x07" "bell").value().detail == "Link.Protocol, during, ?bell");
}

TEST_CASE("A printer that talks on and never answers is given up once, after the time of one exchange", "[printer][trouble]") {
    const auto babbling = [] {
        return std::make_unique<apdu::MemoryChannel>(apdu::MemoryChannel::Device{
            [](ByteView) { return true; },
            [](std::chrono::milliseconds) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                return apdu::Result<Bytes>(Bytes(1, 'x'));
            }});
    };
    EvolisDriver evolis(babbling(), std::chrono::milliseconds(50));
    MagicardDriver magicard(babbling(), std::chrono::milliseconds(50));
    for (const auto& moved : {evolis.eject(), magicard.eject()}) {
        REQUIRE_FALSE(moved);
        CHECK(moved.error().code == Code::linkTimeout);
        CHECK(phaseOf(moved.error()) == Phase::during);
    }
}

TEST_CASE("An answer too many is not taken for that of the next command, and an empty one for none", "[printer][trouble]") {
    Bytes twice = evolisAnswer("OK");
    apdu::append(twice, evolisAnswer("OK"));
    EvolisDriver driver(telling({twice, evolisAnswer("ERR_NO_FLIP"), evolisAnswer("OK;INF_CARD_SMART")}));
    REQUIRE(driver.toStation(Station::contact));
    const auto flipped = driver.flip();
    REQUIRE_FALSE(flipped);
    CHECK(flipped.error().code == Code::configDuplexMissing);
    EvolisDriver hesitating(telling({evolisAnswer(""), evolisAnswer("OK")}));
    CHECK(hesitating.flip());
}

TEST_CASE("A card is out when the printer holds none, or it lies at the exit, whatever the command was answered", "[printer][trouble]") {
    const auto ejects = [](const char* place) {
        return EvolisDriver(telling({evolisAnswer("OK"), evolisAnswer(place)})).eject();
    };
    CHECK(ejects("OK;CFG_FLIP"));
    CHECK(ejects("OK;INF_CARD_EJECT"));
    const auto inside = ejects("OK;INF_CARD_PRINT");
    REQUIRE_FALSE(inside);
    CHECK(inside.error().code == Code::linkProtocol);
    CHECK(phaseOf(inside.error()) == Phase::during);
}

TEST_CASE("A printer that says nothing is silent, and its card may have moved", "[printer][trouble]") {
    EvolisDriver driver(saying({}));
    const auto moved = driver.eject();
    REQUIRE_FALSE(moved);
    CHECK(moved.error().code == Code::linkTimeout);
    CHECK(phaseOf(moved.error()) == Phase::during);
}
