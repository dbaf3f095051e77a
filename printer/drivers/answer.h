#pragma once

#include <chrono>
#include <string>
#include <utility>

#include "apdu/usb/byte_channel.h"
#include "printer/drivers/link_trouble.h"

namespace printer {

// The answer to what was sent just now: the first that says something, out of whatever comes within `patience` altogether; what comes
// with it answers nothing and is left out. Errors: troubles of the link; linkTimeout, phase during, when no answer is whole by then.
template <class Parser>
Result<std::string> awaitAnswer(apdu::ByteChannel& channel, Parser& parser, std::chrono::milliseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left <= std::chrono::milliseconds(0)) return troubled(Trouble::linkTimeout, Phase::during);
        const auto part = channel.receive(left);
        if (!part) return linkTroubled(part.error());
        for (auto& answer : parser.take(*part))
            if (!answer.empty()) return std::move(answer);
    }
}

}  // namespace printer
