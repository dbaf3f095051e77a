#include "apdu/pcsc/card_session.h"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "apdu/channel/byte_protocol.h"
#include "apdu/channel/get_response.h"
#include "apdu/channel/right_length.h"

namespace apdu {
namespace {

using Clock = std::chrono::steady_clock;

// Shared by the device thread and the watchdog.
struct Watch {
    std::atomic<Clock::rep> enteredDriver{0};  // 0 while the driver is not in a call
    std::atomic<bool> abandoned{false};
    std::mutex mutex;
    std::condition_variable ended;
    std::optional<Result<void>> result;
    std::exception_ptr thrown;
    std::atomic<bool> jobDone{false};

    void enter() { enteredDriver = Clock::now().time_since_epoch().count(); }
    void leave() { enteredDriver = 0; }
    [[nodiscard]] bool overdue(std::chrono::milliseconds patience) const {
        const auto since = enteredDriver.load();
        return since != 0 && Clock::now() - Clock::time_point(Clock::duration(since)) > patience;
    }
    void finish(Result<void> how) {
        const std::scoped_lock lock(mutex);
        result = std::move(how);
        ended.notify_all();
    }
};

tl::unexpected<Error> mute() {
    return fail(Code::readerMute);
}

// Lets the watchdog see each call into the driver.
class WatchedTransport : public Transport {
  public:
    WatchedTransport(Transport& inner, Watch& watch) : inner_(inner), watch_(watch) {}
    Result<Bytes> transmit(ByteView command) override {
        if (watch_.abandoned) return mute();
        watch_.enter();
        auto answer = inner_.transmit(command);
        watch_.leave();
        return answer;
    }

  private:
    Transport& inner_;
    Watch& watch_;
};

Result<void> runOnDevice(const std::string& reader, const CardSessionOptions& options,
                         const std::function<void(Session&)>& job, Watch& watch) {
    watch.enter();
    auto context = PcscContext::establish();
    if (!context) return tl::unexpected(context.error());
    const auto name = (*context)->findReader(reader);
    if (!name) return tl::unexpected(name.error());
    auto transport = ScardTransport::connect(**context, *name);
    watch.leave();
    if (!transport) return tl::unexpected(transport.error());
    WatchedTransport watched(**transport, watch);
    ByteProtocolTransport bytes(watched);
    RightLengthTransport rightLength(bytes);
    GetResponseTransport whole(rightLength);
    Transport& line = (*transport)->byteProtocol() ? static_cast<Transport&>(whole) : watched;
    Session session(line, (*transport)->atr());
    job(session);
    watch.jobDone = true;
    watch.enter();  // the end of the transaction resets the card: a call into the driver like any other
    if (options.atEnd && !watch.abandoned) (*transport)->atEnd(options.atEnd());
    return {};
}

}  // namespace

Result<void> withCard(const std::string& reader, const CardSessionOptions& options,
                      std::function<void(Session&)> job) {
    const auto watch = std::make_shared<Watch>();
    std::thread device([watch, reader, options, job = std::move(job)] {
        Result<void> ran;
        try {
            ran = runOnDevice(reader, options, job, *watch);
        } catch (...) {
            watch->thrown = std::current_exception();
        }
        watch->finish(std::move(ran));
    });
    std::unique_lock lock(watch->mutex);
    const auto poll = std::min(options.patience, std::chrono::milliseconds(200));
    while (!watch->result) {
        watch->ended.wait_for(lock, poll);
        if (watch->result || !watch->overdue(options.patience)) continue;
        watch->abandoned = true;
        device.detach();
        if (watch->jobDone) return {};  // all is done but the reader's good-bye
        return mute();
    }
    lock.unlock();
    device.join();
    if (watch->thrown) std::rethrow_exception(watch->thrown);
    return *watch->result;
}

}  // namespace apdu
