#include "cardlib/virtual_card/in_process_reader.h"

namespace cardlib {

void InProcessReader::insert() {
    card_.reset();
    plan_.reset();
    count_ = 0;
    pulled_ = false;
}

apdu::Result<Bytes> InProcessReader::garble(ByteView command) {
    Bytes answer = card_.process(command);
    answer[answer.size() / 2] ^= 0x20;
    return answer;
}

apdu::Result<Bytes> InProcessReader::transmit(ByteView command) {
    ++count_;
    if (plan_ && plan_->number == count_ && !pulled_) {
        if (plan_->pull == Pull::garbled) return garble(command);
        if (plan_->pull == Pull::afterCommand) card_.process(command);
        if (plan_->pull == Pull::halfExecuted) card_.tear(command);
        pulled_ = true;
    }
    if (pulled_) return tl::unexpected(apdu::Error{apdu::Code::cardRemoved, "virtual reader", 0});
    return card_.process(command);
}

}  // namespace cardlib
