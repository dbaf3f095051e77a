#include "printer/drivers/magicard_codec.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <map>

#include "printer/drivers/comma_list.h"
#include "printer/drivers/magicard_stripe.h"

namespace printer {
namespace {

constexpr Byte lead = 0x05, start = 0x01, separator = 0x1C, stop = 0x03, colon = 0x3A;
constexpr std::size_t leadsOfRequest = 9, leadsOfJob = 64, longestText = 1024;
constexpr std::size_t dots = 768, lines = 1016, bytesOfLine = dots / 8;
constexpr int colourBits = 6;
constexpr std::string_view request = "REQ,";

constexpr std::pair<char, char> letters[] = {{'y', 'B'}, {'m', 'G'}, {'c', 'R'}, {'k', 'K'}};

char letterOf(char ink) {
    for (const auto& [known, letter] : letters)
        if (known == ink) return letter;
    return '?';
}

char inkOf(char letter) {
    for (const auto& [ink, known] : letters)
        if (known == letter) return ink;
    return '?';
}

int bitsOf(char ink) {
    return ink == 'k' ? 1 : colourBits;
}

std::size_t bytesOf(char ink) {
    return ink == 'k' ? magicardBlackBytes : magicardColourBytes;
}

// Bit `bit` of eight values as one byte, the first value's highest.
Byte bitsOfEight(const Byte* values, int bit) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, values, sizeof eight);
    if constexpr (std::endian::native == std::endian::little) eight = __builtin_bswap64(eight);
    // Each value's bit stands in a byte of its own; the product gathers them in the highest byte.
    return static_cast<Byte>((eight >> bit & 0x0101010101010101) * 0x0102040810204080 >> 56);
}

// A line goes as one plane of bits after the other, the highest first.
Bytes packed(const InkPanel& panel) {
    const int bits = bitsOf(panel.ink);
    Bytes out(bytesOf(panel.ink), 0);
    Byte* at = out.data();
    for (std::size_t line = 0; line < lines; ++line) {
        const Byte* values = panel.values.data() + line * dots;
        for (int bit = 7; bit > 7 - bits; --bit)
            for (std::size_t group = 0; group < bytesOfLine; ++group) *at++ = bitsOfEight(values + group * 8, bit);
    }
    return out;
}

InkPanel unpacked(char ink, ByteView data) {
    const int bits = bitsOf(ink), highest = (1 << bits) - 1;
    InkPanel panel{ink, magicardHead.dots, magicardHead.lines, Bytes(dots * lines, 0)};
    const Byte* at = data.data();
    for (std::size_t line = 0; line < lines; ++line) {
        Byte* values = panel.values.data() + line * dots;
        for (int bit = 0; bit < bits; ++bit)
            for (std::size_t group = 0; group < bytesOfLine; ++group, ++at)
                for (std::size_t dot = 0; dot < 8; ++dot)
                    values[group * 8 + dot] = static_cast<Byte>(values[group * 8 + dot] << 1 | (*at >> (7 - dot) & 1));
        for (std::size_t dot = 0; dot < dots; ++dot) values[dot] = static_cast<Byte>(values[dot] * 255 / highest);
    }
    return panel;
}

std::optional<int> numberOf(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

// Page, overcoat, hole, stripe and the letters of the planes; nothing when the header does not fit this printer.
std::optional<std::pair<MagicardJob, std::string>> parseHeader(const std::string& text) {
    MagicardJob job;
    job.overcoat = false;
    std::string planes;
    std::map<char, int> sizes;
    const auto keys = splitAtCommas(text);
    for (std::size_t at = 1; at < keys.size(); ++at) {
        const std::string name = keys[at].substr(0, 3), value = keys[at].substr(std::min<std::size_t>(3, keys[at].size()));
        if (name == "PAG") job.page = numberOf(value).value_or(0);
        if (name == "OVR") job.overcoat = value == "ON";
        if (name == "IMF") planes = value;
        if (name.starts_with("SZ") && name.size() == 3) sizes[name[2]] = numberOf(value).value_or(-1);
        if (name == "MAG") {
            if (!readMagicardTrack(keys, at, job.stripe)) return std::nullopt;
            at += magicardTrackKeys - 1;
        }
        if (name != "NCT") continue;
        if (at + 3 >= keys.size()) return std::nullopt;
        const auto left = numberOf(value), top = numberOf(keys[at + 1]), right = numberOf(keys[at + 2]), bottom = numberOf(keys[at + 3]);
        if (!left || !top || !right || !bottom) return std::nullopt;
        job.hole = OvercoatHole{*left, *top, *right, *bottom};
        at += 3;
    }
    if (planes != "BGRK" && planes != "BGR" && planes != "K") return std::nullopt;
    if (job.page != 1 && job.page != 2) return std::nullopt;
    for (const char letter : planes)
        if (sizes[letter] != static_cast<int>(bytesOf(inkOf(letter)))) return std::nullopt;
    return std::pair(job, planes);
}

}  // namespace

Byte magicardQuantised(Byte value) {
    return static_cast<Byte>((value >> 2) * 255 / 63);
}

Bytes magicardRequest(const std::string& command) {
    Bytes message(leadsOfRequest, lead);
    message.push_back(start);
    apdu::append(message, apdu::bytesOf(std::string(request) + command + ","));
    message.insert(message.end(), {separator, stop});
    return message;
}

Bytes magicardJob(const MagicardJob& job) {
    std::string header = ",NOC1,VER1,LAN1,DPXON,PAG" + std::to_string(job.page), sizes;
    std::string planes;
    for (const auto& panel : job.planes) {
        planes += letterOf(panel.ink);
        sizes += std::string(",SZ") + letterOf(panel.ink) + std::to_string(bytesOf(panel.ink));
    }
    header += ",IMF" + planes + ",XCO0,YCO0,WID" + std::to_string(lines) + ",HGT" + std::to_string(dots);
    header += job.overcoat ? ",OVRON" : ",OVROFF";
    if (job.hole)
        header += ",NCT" + std::to_string(job.hole->left) + "," + std::to_string(job.hole->top) + "," +
                  std::to_string(job.hole->right) + "," + std::to_string(job.hole->bottom);
    for (std::size_t track = 0; track < job.stripe.tracks.size(); ++track)
        if (!job.stripe.tracks[track].empty()) header += magicardTrack(job.stripe, track);
    Bytes message(leadsOfJob, lead);
    message.push_back(start);
    apdu::append(message, apdu::bytesOf(header + sizes));
    message.push_back(separator);
    for (const auto& panel : job.planes) {
        apdu::append(message, packed(panel));
        message.insert(message.end(), {separator, static_cast<Byte>(letterOf(panel.ink)), colon});
    }
    message.push_back(stop);
    return message;
}

std::vector<MagicardMessage> MagicardMessageParser::take(ByteView bytes) {
    std::vector<MagicardMessage> out;
    for (std::size_t at = 0; at < bytes.size();) {
        if (state_ == State::data) {
            const std::size_t wanted = bytesOf(inkOf(wanted_.front())) - data_.size();
            const auto part = bytes.subspan(at, std::min(bytes.size() - at, wanted));
            apdu::append(data_, part);
            at += part.size();
            if (part.size() == wanted) state_ = State::mark;
        } else {
            takeByte(bytes[at++], out);
        }
    }
    return out;
}

void MagicardMessageParser::takeByte(Byte byte, std::vector<MagicardMessage>& out) {
    switch (state_) {
        case State::between:
            if (byte == start && leads_ >= leadsOfRequest) state_ = State::text;
            leads_ = byte == lead ? leads_ + 1 : 0;
            return;
        case State::text:
            if (byte == separator) return endText(out);
            text_ += static_cast<char>(byte);
            if (text_.size() > longestText) end({"", {}, "text"}, out);
            return;
        case State::afterRequest:
            if (byte != stop) return end({"", {}, "stop"}, out);
            return end({text_.substr(request.size(), text_.size() - request.size() - 1), {}, ""}, out);
        case State::mark:
            if (byte != separator) return end({"", {}, "size"}, out);
            state_ = State::letter;
            return;
        case State::letter:
            if (byte != static_cast<Byte>(wanted_.front())) return end({"", {}, "size"}, out);
            state_ = State::colon;
            return;
        case State::colon:
            return byte == colon ? endData() : end({"", {}, "size"}, out);
        default:
            break;
    }
    end(byte == stop ? MagicardMessage{"", std::move(job_), ""} : MagicardMessage{"", {}, "stop"}, out);
}

void MagicardMessageParser::endText(std::vector<MagicardMessage>& out) {
    if (text_.starts_with(request)) {
        const bool whole = text_.size() > request.size() + 1 && text_.ends_with(',');
        if (!whole) return end({"", {}, "text"}, out);
        state_ = State::afterRequest;
        return;
    }
    auto header = text_.starts_with(',') ? parseHeader(text_) : std::nullopt;
    if (!header) return end({"", {}, "size"}, out);
    job_ = std::move(header->first);
    wanted_ = header->second;
    state_ = State::data;
}

void MagicardMessageParser::endData() {
    job_.planes.push_back(unpacked(inkOf(wanted_.front()), data_));
    data_.clear();
    wanted_.erase(0, 1);
    state_ = wanted_.empty() ? State::closing : State::data;
}

void MagicardMessageParser::end(MagicardMessage message, std::vector<MagicardMessage>& out) {
    out.push_back(std::move(message));
    forget();
}

}  // namespace printer
