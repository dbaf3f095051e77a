#include "app/desk/services/id_reader_watch.h"

namespace app {

void IdReaderWatch::takeReader(const Result<void>& state) {
    state_ = state;
    emit changed();
}

void IdReaderWatch::takeCard(const apdu::Result<apdu::IdRecord>& card) {
    emit coming();
    emit laid({card});
}

bool IdReaderWatch::missing() const {
    if (!state_ || *state_) return false;
    const auto* cause = std::get_if<apdu::Error>(&state_->error().cause);
    return cause && (cause->code == apdu::Code::idReaderMissing || cause->code == apdu::Code::usbUnavailable);
}

IdReaderMonitor::Told IdReaderTeller::told() const {
    const auto tell = [&watch = watch_, heard = heard_](const auto& what) {
        QMetaObject::invokeMethod(&watch, [heard, what] { if (*heard) what(); }, Qt::QueuedConnection);
    };
    return {[&watch = watch_, tell](const Result<void>& state) { tell([&watch, state] { watch.takeReader(state); }); },
            [&watch = watch_, tell](const apdu::Result<apdu::IdRecord>& card) { tell([&watch, card] { watch.takeCard(card); }); }};
}

void IdReaderTeller::turnTo(const std::string& name) {
    if (heard_) *heard_ = false;
    heard_ = std::make_shared<bool>(true);
    turning_ = std::jthread([this, before = std::move(turning_), name, told = told()]() mutable {
        if (before.joinable()) before.join();
        monitor_.reset();
        monitor_ = std::make_unique<IdReaderMonitor>(name, std::move(told));
    });
}

}  // namespace app
