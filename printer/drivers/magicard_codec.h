#pragma once

#include <optional>
#include <string>
#include <vector>

#include "printer/job/panels.h"
#include "printer/job/stripe.h"

namespace printer {

// The language of Magicard's Enduro family (printing page, "Magicard, as published"): 1016 lines of 768 head dots.
inline constexpr HeadGeometry magicardHead{768, 1016};
inline constexpr int magicardLevels = 64;
inline constexpr std::size_t magicardColourBytes = 585216, magicardBlackBytes = 97536;

// Where the overcoat leaves a hole, in dots of the head's picture seen as the card lies: left, top, right and bottom (not included).
struct OvercoatHole {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const OvercoatHole&) const = default;
};

// One side to print. Planes: y goes as B, m as G, c as R, k as K.
struct MagicardJob {
    int page = 1;  // of the card: 1 front, 2 back
    bool overcoat = true;
    std::optional<OvercoatHole> hole;
    std::vector<InkPanel> planes;
    StripeTracks stripe = {};  // written before the side is printed: MAG, BPI, MPC, COE and the track with its sentinels
};

// A request ("STA,INF", "EJT"), a job, or neither: then fault says why.
struct MagicardMessage {
    std::string request;
    std::optional<MagicardJob> job;
    std::string fault;
};

Bytes magicardRequest(const std::string& command);
Bytes magicardJob(const MagicardJob& job);

// A value of 0 to 255 as it comes out at six bits.
Byte magicardQuantised(Byte value);

// The printer's side: messages out of a stream in any pieces. After what is none it goes on at the next run of nine 05h and 01h.
class MagicardMessageParser {
  public:
    std::vector<MagicardMessage> take(ByteView bytes);
    void forget() { *this = {}; }

  private:
    void takeByte(Byte byte, std::vector<MagicardMessage>& out);
    void endText(std::vector<MagicardMessage>& out);
    void endData();
    void end(MagicardMessage message, std::vector<MagicardMessage>& out);
    enum class State { between, text, afterRequest, data, mark, letter, colon, closing };
    State state_ = State::between;
    std::size_t leads_ = 0;  // 05h in a row
    std::string text_;
    MagicardJob job_;
    std::string wanted_;  // letters of the planes still to come
    Bytes data_;
};

// The host's side: what stands between 01h and ",03h" of each answer. One that does not end is cut at 4096 bytes.
class MagicardAnswerParser {
  public:
    std::vector<std::string> take(ByteView bytes);

  private:
    bool open_ = false;
    std::string pending_;
};

Bytes magicardAnswer(const std::string& text);

}  // namespace printer
