#include "cardlib/virtual_card/in_process_reader.h"

namespace cardlib {
namespace {

Fault::Kind kindOf(InProcessReader::Pull pull) {
    switch (pull) {
        case InProcessReader::Pull::beforeCommand:
            return Fault::Kind::pullBefore;
        case InProcessReader::Pull::halfExecuted:
            return Fault::Kind::pullHalf;
        case InProcessReader::Pull::garbled:
            return Fault::Kind::garble;
        case InProcessReader::Pull::afterCommand:
            break;
    }
    return Fault::Kind::pullAfter;
}

tl::unexpected<apdu::Error> lost(apdu::Code code) {
    return tl::unexpected(apdu::Error{code, "virtual reader", 0});
}

}  // namespace

void InProcessReader::pullAt(std::uint64_t number, Pull pull) {
    line_.forget();
    line_.add({Fault{kindOf(pull), number, {}, {}}});
}

void InProcessReader::insert() {
    line_.forget();
    if (const auto serial = line_.insert()) other_ = card()->copyOnto(*serial);
    line_.reset(*card());
    pulled_ = false;
}

apdu::Result<Bytes> InProcessReader::transmit(ByteView command) {
    if (pulled_) return lost(apdu::Code::cardRemoved);
    auto exchange = line_.transmit(*card(), command);
    if (exchange.outcome == FaultyLine::Outcome::silent) return lost(apdu::Code::transmissionFailed);
    pulled_ = exchange.outcome == FaultyLine::Outcome::gone;
    if (pulled_) return lost(apdu::Code::cardRemoved);
    return std::move(exchange.done.answer);
}

}  // namespace cardlib
