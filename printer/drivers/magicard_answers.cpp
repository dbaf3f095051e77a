#include "printer/drivers/magicard_codec.h"

namespace printer {
namespace {

constexpr Byte start = 0x01, stop = 0x03;
constexpr std::size_t longestAnswer = 4096;

}  // namespace

std::vector<std::string> MagicardAnswerParser::take(ByteView bytes) {
    std::vector<std::string> answers;
    for (const Byte byte : bytes) {
        if (byte == start) {
            open_ = true;
            pending_.clear();
            continue;
        }
        if (!open_) continue;
        if (byte != stop && pending_.size() < longestAnswer) {
            pending_ += static_cast<char>(byte);
            continue;
        }
        if (pending_.ends_with(',')) pending_.pop_back();
        answers.push_back(std::move(pending_));
        pending_.clear();
        open_ = false;
    }
    return answers;
}

Bytes magicardAnswer(const std::string& text) {
    Bytes answer{start};
    apdu::append(answer, apdu::bytesOf(text + ","));
    answer.push_back(stop);
    return answer;
}

}  // namespace printer
