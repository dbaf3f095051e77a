#pragma once

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include "apdu/core/bytes.h"

namespace test {

// The reader's side of the vpcd protocol on a free port: says messages to a card that connected, and hears answers.
class FakeReader {
  public:
    FakeReader() {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        ::bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ::listen(listening_, 1);
    }
    ~FakeReader() {
        ::close(card_);
        ::close(listening_);
    }
    FakeReader(const FakeReader&) = delete;
    FakeReader& operator=(const FakeReader&) = delete;

    [[nodiscard]] int port() const {
        sockaddr_in address{};
        socklen_t size = sizeof address;
        ::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size);
        return ntohs(address.sin_port);
    }
    void accept() { card_ = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC); }
    void hangUp() { ::shutdown(card_, SHUT_RDWR); }
    bool say(apdu::ByteView message) const {
        const apdu::Bytes framed = apdu::concat(apdu::bigEndian(message.size(), 2), message);
        return ::send(card_, framed.data(), framed.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(framed.size());
    }
    // Empty when the card hung up.
    [[nodiscard]] apdu::Bytes hear() const {
        apdu::Bytes length(2);
        if (::recv(card_, length.data(), 2, MSG_WAITALL) != 2) return {};
        apdu::Bytes message(apdu::fromBigEndian(length));
        if (::recv(card_, message.data(), message.size(), MSG_WAITALL) != static_cast<ssize_t>(message.size())) return {};
        return message;
    }

  private:
    int listening_ = -1, card_ = -1;
};

}  // namespace test
