#include "cardlib/virtual_card/in_process_reader.h"

namespace cardlib {

void InProcessReader::insert() {
    card_.reset();
    plan_.reset();
    count_ = 0;
    pulled_ = false;
}

apdu::Result<Bytes> InProcessReader::transmit(ByteView command) {
    ++count_;
    const bool now = plan_ && plan_->number == count_;
    if (now && plan_->pull == Pull::afterCommand) card_.process(command);
    pulled_ = pulled_ || now;
    if (pulled_) return tl::unexpected(apdu::Error{apdu::Code::cardRemoved, "virtual reader", 0});
    return card_.process(command);
}

}  // namespace cardlib
