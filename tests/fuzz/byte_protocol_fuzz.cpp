// Law: whatever is sent over T=0, data is given once, in order, and never more than the card answered; each answer
// has a status word and at most 258 bytes. Input: commands, each after a byte with its length.
#include <cstdlib>

#include "cardlib/virtual_card/line/byte_protocol.h"

using namespace cardlib;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    ByteProtocol line;
    Byte next = 0;
    std::size_t owed = 0, given = 0;
    const auto execute = [&](ByteView command) {
        Bytes answer(command.size() * 37 % 700);
        for (auto& byte : answer) byte = next++;
        next = static_cast<Byte>(next - answer.size());
        owed = answer.size();
        given = 0;
        return apdu::concat(answer, Bytes{0x90, 0x00});
    };
    for (std::size_t at = 0; at < size;) {
        const std::size_t length = std::min<std::size_t>(data[at], size - at - 1);
        const bool fetches = length >= 2 && data[at + 2] == 0xC0;
        const Bytes answer = line.exchange({data + at + 1, length}, execute);
        if (answer.size() < 2 || (fetches && answer.size() > 258)) std::abort();
        for (std::size_t i = 0; i + 2 < answer.size(); ++i)
            if (answer[i] != static_cast<Byte>(next + given + i)) std::abort();
        given += answer.size() - 2;
        if (given > owed) std::abort();
        at += length + 1;
    }
    return 0;
}
