#include "app/devices/id_readers.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

#include "apdu/id_reader/serial_channel.h"
#include "apdu/usb/reader/reader_channel.h"
#include "apdu/usb/tcp_channel.h"
#include "app/devices/devices.h"
#include "app/devices/tcp_address.h"

namespace app {
namespace {

using std::chrono::milliseconds;
using Channel = std::unique_ptr<apdu::ByteChannel>;

constexpr std::string_view overUsb = "usb", linePrefix = "/";
constexpr auto connectTime = milliseconds(2000), findPause = milliseconds(300), reopenPause = milliseconds(1500);

template <class Opened>
Result<Channel> channelOf(apdu::Result<std::unique_ptr<Opened>> channel) {
    if (!channel) return tl::unexpected(deviceFailed(channel.error()));
    return Channel(*std::move(channel));
}

Result<Channel> openChannel(const std::string& name) {
    if (const auto known = checkIdReaderName(name); !known) return tl::unexpected(known.error());
    if (name == overUsb) return channelOf(apdu::ReaderChannel::open());
    if (name.starts_with(linePrefix)) return channelOf(apdu::SerialChannel::open(name));
    const TcpAddress target = tcpAddress(name).value_or(TcpAddress{});
    return channelOf(apdu::TcpChannel::connect(target.host, target.port, connectTime));
}

// Whether the card is at fault, not the reader.
bool isOfCard(const apdu::Error& error) {
    switch (error.code) {
        case apdu::Code::idCardKindUnknown:
        case apdu::Code::idCardMissing:
        case apdu::Code::idCardNotGenuine:
        case apdu::Code::idCardNotRead:
        case apdu::Code::idCardWrong:
        case apdu::Code::idRecordMalformed:
            return true;
        default:
            return false;
    }
}

void pause(const std::stop_token& ended, milliseconds span) {
    std::mutex mutex;
    std::condition_variable_any waiting;
    std::unique_lock lock(mutex);
    waiting.wait_for(lock, ended, span, [] { return false; });
}

}  // namespace

Result<void> checkIdReaderName(const std::string& name) {
    if (name == overUsb || name.starts_with(linePrefix) || tcpAddress(name)) return {};
    return fail(Code::idReaderUnknown, name);
}

Result<std::unique_ptr<apdu::IdReader>> openIdReader(const std::string& name) {
    return openChannel(name).map([](Channel channel) { return std::make_unique<apdu::IdReader>(std::move(channel)); });
}

IdReaderMonitor::IdReaderMonitor(std::string name, Told told)
    : name_(std::move(name)), told_(std::move(told)), thread_([this](const std::stop_token& ended) { watch(ended); }) {}

IdReaderMonitor::~IdReaderMonitor() = default;

void IdReaderMonitor::tellReader(const Result<void>& state) {
    const auto* cause = state ? nullptr : std::get_if<apdu::Error>(&state.error().cause);
    const std::string now = state ? "" : nameOf(state.error().code) + (cause ? nameOf(cause->code) : "");
    if (std::exchange(lastState_, now) != now) told_.reader(state);
}

void IdReaderMonitor::watch(const std::stop_token& ended) {
    while (!ended.stop_requested()) {
        auto reader = openIdReader(name_);
        const auto fit = reader.and_then([](const auto& opened) -> Result<void> {
            const auto checked = opened->check();
            if (!checked) return tl::unexpected(deviceFailed(checked.error()));
            return {};
        });
        tellReader(fit);
        if (fit) serve(**reader, ended);
        pause(ended, reopenPause);
    }
}

// Some modules find a card again that still lies there: it is told once, until none is found.
void IdReaderMonitor::serve(apdu::IdReader& reader, const std::stop_token& ended) {
    std::optional<apdu::PiiText> lying;
    for (; !ended.stop_requested(); pause(ended, findPause)) {
        const auto found = reader.cardLaidDown();
        if (!found && !isOfCard(found.error())) return tellReader(tl::unexpected(deviceFailed(found.error())));
        if (!found || !*found) {
            lying.reset();
            continue;
        }
        const auto record = reader.read();
        if (!record && !isOfCard(record.error())) return tellReader(tl::unexpected(deviceFailed(record.error())));
        const auto number = record ? record->number : apdu::PiiText();
        if (!lying || *lying != number) told_.card(record);
        lying = number;
    }
}

}  // namespace app
