#include "printer/drivers/evolis_stream.h"

#include <algorithm>
#include <charconv>

namespace printer {
namespace {

constexpr Byte escape = 0x1B, carriageReturn = 0x0D, nul = 0x00;
constexpr std::size_t longestText = 256, longestAnswer = 4096;
constexpr auto notACommand = "ERR_DATA", wrongSize = "ERR_SIZE";

int numberOf(const std::string& text) {
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

Bytes panelCommand(const std::string& head, ByteView data) {
    Bytes command = apdu::bytesOf("\x1B" + head);
    command.reserve(command.size() + data.size() + 1);
    apdu::append(command, data);
    command.push_back(carriageReturn);
    return command;
}

bool isInk(const std::string& text) {
    return text.size() == 1 && std::string("ymcko").find(text[0]) != std::string::npos;
}

}  // namespace

Bytes evolisCommand(const std::string& name, const std::vector<std::string>& parameters) {
    std::string text = "\x1B" + name;
    for (const auto& parameter : parameters) text += ";" + parameter;
    return apdu::bytesOf(text + "\r");
}

Bytes evolisPanelCommand(const InkPanel& panel, int levels) {
    const std::string which = std::string(1, panel.ink) + ";" + std::to_string(levels) + ";";
    const Bytes compressed = evolisCompress(panel, levels);
    if (compressed.size() < evolisPanelBytes(levels))
        return panelCommand("Dbc;" + which + std::to_string(compressed.size()) + ";", compressed);
    return panelCommand("Db;" + which, evolisPack(panel, levels));
}

std::optional<InkPanel> evolisPanelOf(const EvolisCommand& command) {
    if (command.parameters.size() < 2) return std::nullopt;
    const char ink = command.parameters[0][0];
    const int levels = numberOf(command.parameters[1]);
    return command.name == "Db" ? evolisUnpack(ink, levels, command.data) : evolisExpand(ink, levels, command.data);
}

std::vector<EvolisCommand> EvolisCommandParser::take(ByteView bytes) {
    std::vector<EvolisCommand> out;
    for (std::size_t at = 0; at < bytes.size();) {
        if (state_ == State::data) {
            const auto part = bytes.subspan(at, std::min(bytes.size() - at, wanted_ - command_.data.size()));
            apdu::append(command_.data, part);
            at += part.size();
            if (command_.data.size() == wanted_) state_ = State::closing;
        } else {
            takeByte(bytes[at++], out);
        }
    }
    return out;
}

void EvolisCommandParser::takeByte(Byte byte, std::vector<EvolisCommand>& out) {
    if (state_ == State::closing) {
        end(out, byte == carriageReturn ? "" : wrongSize);
        if (byte == escape) state_ = State::text;
        return;
    }
    if (byte == escape) {
        if (state_ == State::text) end(out, notACommand);
        state_ = State::text;
        return;
    }
    if (state_ == State::skipping || (state_ == State::between && byte == nul)) return;
    if (state_ == State::between) return end(out, notACommand);
    if (byte == carriageReturn) {
        endParameter();
        const bool panelWithoutData = command_.name == "Db" || command_.name == "Dbc";
        return end(out, panelWithoutData || command_.name.empty() ? notACommand : "");
    }
    if (byte == ';') {
        endParameter();
        const std::size_t before = command_.name == "Db" ? 2 : command_.name == "Dbc" ? 3 : 0;
        if (before == 0 || command_.parameters.size() < before) return;
        const int levels = numberOf(command_.parameters[1]);
        wanted_ = evolisPanelBytes(levels);
        if (before == 3) wanted_ = static_cast<std::size_t>(std::max(0, numberOf(command_.parameters[2])));
        const bool fits = isInk(command_.parameters[0]) && evolisBits(levels) != 0 && wanted_ > 0 && wanted_ <= evolisLongestCompressed;
        if (!fits) return end(out, wrongSize);
        command_.data.reserve(wanted_);
        state_ = State::data;
        return;
    }
    text_ += static_cast<char>(byte);
    if (text_.size() > longestText || command_.parameters.size() > longestText) end(out, notACommand);
}

// The first text of a command is its name.
void EvolisCommandParser::endParameter() {
    if (command_.name.empty() && command_.parameters.empty())
        command_.name = std::move(text_);
    else
        command_.parameters.push_back(std::move(text_));
    text_.clear();
}

void EvolisCommandParser::end(std::vector<EvolisCommand>& out, const std::string& fault) {
    command_.fault = fault;
    if (!fault.empty()) command_.data.clear();
    out.push_back(std::move(command_));
    command_ = {};
    text_.clear();
    state_ = fault.empty() ? State::between : State::skipping;
}

std::vector<std::string> EvolisAnswerParser::take(ByteView bytes) {
    std::vector<std::string> answers;
    for (const Byte byte : bytes) {
        if (byte != nul) pending_ += static_cast<char>(byte);
        if (byte != nul && pending_.size() < longestAnswer) continue;
        while (!pending_.empty() && (pending_.back() == '\r' || pending_.back() == '\n')) pending_.pop_back();
        answers.push_back(std::move(pending_));
        pending_.clear();
    }
    return answers;
}

Bytes evolisAnswer(const std::string& text) {
    Bytes answer = apdu::bytesOf(text + "\r");
    answer.push_back(nul);
    return answer;
}

}  // namespace printer
