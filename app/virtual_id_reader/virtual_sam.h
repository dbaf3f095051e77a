#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <string>

#include "apdu/id_reader/sdt_frame.h"
#include "apdu/id_reader/sdt_messages.h"
#include "app/virtual_id_reader/people.h"

namespace app {

// A reading module that behaves: a card is found once after it is laid down, selected, read, and then has to be taken away; so it has to be
// after an error. Time is given to it.
class VirtualSam {
  public:
    using Time = std::chrono::milliseconds;

    explicit VirtualSam(std::vector<VirtualIdCard> people) : people_(std::move(people)) {}

    void receive(apdu::ByteView bytes, Time now);
    // What it has said by now and was not taken yet.
    apdu::Bytes take(Time now);
    // Another host: what was half said is forgotten.
    void reconnect();

    // A line of the operator's, with its answer: put N, remove, fault NAME [VALUE], state. Faults: mute; garbage [N] (so many answers
    // damaged, 1 when not said); half [N] (cut off); slow MS; status XX (of the next reading); unknown-type; none.
    std::string command(const std::string& line);

  private:
    enum class Card { away, laidDown, found, selected, read };

    apdu::SdtAnswer answer(apdu::ByteView content);
    apdu::SdtAnswer answerOfCard(const apdu::SdtCommand& command);
    apdu::SdtAnswer read(bool fingers);
    void say(const apdu::SdtAnswer& answer, Time now);
    std::string fault(const std::string& name, const std::string& value);
    [[nodiscard]] std::string state() const;

    std::vector<VirtualIdCard> people_;
    std::size_t who_ = 0;
    Card card_ = Card::away;
    apdu::SdtFrameParser parser_;
    struct Said {
        Time due;
        apdu::Bytes bytes;
    };
    std::deque<Said> said_;

    struct Faults {
        bool mute = false, unknownType = false;
        int garbage = 0, half = 0;
        Time slow{0};
        std::optional<apdu::Byte> status;
    };
    Faults faults_;
};

}  // namespace app
