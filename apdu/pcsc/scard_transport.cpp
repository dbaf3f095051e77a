#include "apdu/pcsc/scard_transport.h"

#include "apdu/pcsc/scard_errors.h"

namespace apdu {
namespace {

constexpr std::size_t largestAnswer = 65538;

}  // namespace

ScardTransport::ScardTransport(long card, unsigned long protocol)
    : card_(card), protocol_(protocol), buffer_(largestAnswer) {}

Result<std::unique_ptr<ScardTransport>> ScardTransport::connect(PcscContext& context,
                                                                const std::string& reader) {
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    return checkScard(SCardConnect(context.handle(), reader.c_str(), SCARD_SHARE_SHARED,
                                   SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &protocol),
                      "SCardConnect")
        .and_then([&]() -> Result<std::unique_ptr<ScardTransport>> {
            std::unique_ptr<ScardTransport> transport(new ScardTransport(card, protocol));
            transport->atr_.resize(MAX_ATR_SIZE);
            DWORD atrLength = MAX_ATR_SIZE;
            return checkScard(SCardBeginTransaction(card), "SCardBeginTransaction")
                .and_then([&] {
                    return checkScard(SCardStatus(card, nullptr, nullptr, nullptr, nullptr,
                                                  transport->atr_.data(), &atrLength),
                                      "SCardStatus");
                })
                .map([&] {
                    transport->atr_.resize(atrLength);
                    return std::move(transport);
                });
        });
}

bool ScardTransport::byteProtocol() const {
    return protocol_ == SCARD_PROTOCOL_T0;
}

ScardTransport::~ScardTransport() {
    const DWORD disposition = atEnd_ == AtEnd::unpower ? SCARD_UNPOWER_CARD : SCARD_LEAVE_CARD;
    SCardEndTransaction(card_, SCARD_RESET_CARD);
    SCardDisconnect(card_, disposition);
}

Result<Bytes> ScardTransport::transmit(ByteView command) {
    DWORD length = buffer_.size();
    const SCARD_IO_REQUEST* request = protocol_ == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    const LONG value =
        SCardTransmit(card_, request, command.data(), command.size(), nullptr, buffer_.data(), &length);
    return checkScard(value, "SCardTransmit").map([&] {
        return Bytes(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(length));
    });
}

}  // namespace apdu
