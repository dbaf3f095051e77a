#include "app/desk/services/id_reader_watch.h"

namespace app {

void IdReaderWatch::takeReader(const Result<void>& state) {
    state_ = state;
    emit changed();
}

bool IdReaderWatch::missing() const {
    if (!state_ || *state_) return false;
    const auto* cause = std::get_if<apdu::Error>(&state_->error().cause);
    return cause && (cause->code == apdu::Code::idReaderMissing || cause->code == apdu::Code::usbUnavailable);
}

IdReaderTeller::IdReaderTeller(IdReaderWatch& watch, const std::string& name)
    : monitor_(name, {[&watch](const Result<void>& state) {
                          QMetaObject::invokeMethod(&watch, [&watch, state] { watch.takeReader(state); }, Qt::QueuedConnection);
                      },
                      [&watch](const apdu::Result<apdu::IdRecord>& card) {
                          QMetaObject::invokeMethod(&watch, [&watch, card] { watch.takeCard(card); }, Qt::QueuedConnection);
                      }}) {}

}  // namespace app
