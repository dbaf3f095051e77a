#include "apdu/pcsc/reader_monitor.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "apdu/pcsc/context.h"
#include "apdu/pcsc/scard_errors.h"

namespace apdu {
namespace {

constexpr auto plugAndPlay = "\\\\?PnP?\\Notification";
constexpr DWORD lookMs = 1000;  // PCSC-lite's pseudo reader cannot be relied on alone

ReaderStatus statusOf(DWORD state) {
    return {(state & SCARD_STATE_PRESENT) != 0, (state & SCARD_STATE_MUTE) != 0, state >> 16};
}

}  // namespace

class ReaderMonitor::Watcher {
  public:
    explicit Watcher(std::function<void(const Result<Readers>&)> changed)
        : changed_(std::move(changed)), thread_([this] { run(); }) {}

    ~Watcher() {
        {
            const std::scoped_lock lock(mutex_);
            stopping_ = true;
            if (context_ != 0) SCardCancel(context_);
        }
        wake_.notify_all();
        thread_.join();
    }

  private:
    void run() {
        while (!stopping()) {
            auto context = PcscContext::establish();
            if (context) {
                use((*context)->handle());
                const auto ended = watch(**context);
                use(0);
                if (!ended && !stopping()) changed_(tl::unexpected(ended.error()));
            } else {
                changed_(tl::unexpected(context.error()));
            }
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, std::chrono::seconds(1), [this] { return stopping_; });
        }
    }

    Result<void> watch(PcscContext& context) {
        std::optional<Readers> told;
        while (!stopping()) {
            const auto names = context.readers();
            if (!names) return tl::unexpected(names.error());
            auto states = look(*names);
            LONG value = SCardGetStatusChange(context.handle(), 0, states.data(), states.size());
            Readers now;
            for (std::size_t i = 0; i < names->size(); ++i) {
                now[(*names)[i]] = statusOf(states[i].dwEventState);
                states[i].dwCurrentState = states[i].dwEventState;
            }
            if (told != now) changed_(Result<Readers>(now));
            told = std::move(now);
            states.back().dwCurrentState = states.back().dwEventState;
            if (!stopping())
                value = SCardGetStatusChange(context.handle(), lookMs, states.data(), states.size());
            const bool expected =
                value == SCARD_E_TIMEOUT || value == SCARD_E_CANCELLED || value == SCARD_E_UNKNOWN_READER;
            if (!expected)
                if (auto checked = checkScard(value, "SCardGetStatusChange"); !checked) return checked;
        }
        return {};
    }

    static std::vector<SCARD_READERSTATE> look(const std::vector<std::string>& names) {
        std::vector<SCARD_READERSTATE> states(names.size() + 1);
        for (std::size_t i = 0; i < names.size(); ++i) states[i].szReader = names[i].c_str();
        states.back().szReader = plugAndPlay;
        return states;
    }

    bool stopping() {
        const std::scoped_lock lock(mutex_);
        return stopping_;
    }
    void use(long context) {
        const std::scoped_lock lock(mutex_);
        context_ = context;
    }

    std::function<void(const Result<Readers>&)> changed_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    long context_ = 0;
    std::thread thread_;
};

ReaderMonitor::ReaderMonitor(std::function<void(const Result<Readers>&)> changed)
    : watcher_(std::make_unique<Watcher>(std::move(changed))) {}

ReaderMonitor::~ReaderMonitor() = default;

}  // namespace apdu
