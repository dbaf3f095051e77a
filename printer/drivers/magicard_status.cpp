#include "printer/drivers/magicard_status.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "printer/drivers/comma_list.h"

namespace printer {
namespace {

using enum Trouble;

constexpr std::string_view head = "STA,INF";
constexpr std::size_t fields = 11;

// The place in this list, from 1, is the major error.
constexpr Trouble majors[] = {coverOpen,        feedHopperEmpty, feedMisfeed,      feedDoubleFeed,   outputHopperFull,
                              outputRejectFull, outputCardNotTaken, jamFeeder,     jamFlip,          jamStation,
                              jamPrintPath,     jamExit,         ribbonMissing,    ribbonEmpty,      ribbonWrongType,
                              ribbonBroken,     headOverTemp,    cleanRequired,    stationNotInstalled, stationPositionFailed,
                              stationCardMissing, stationForeignCard, configDuplexMissing, dataSize, linkProtocol,
                              stripeNotWritten};

template <class Number>
bool read(const std::string& text, Number& into) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
    return error == std::errc() && end == text.data() + text.size() && into >= 0;
}

}  // namespace

std::optional<MagicardStatus> parseMagicardStatus(const std::string& answer) {
    if (!answer.starts_with(head)) return std::nullopt;
    std::string values = answer.substr(head.size());
    if (values.starts_with(',')) values.erase(0, 1);
    const auto parts = splitAtCommas(values);
    if (parts.size() != fields) return std::nullopt;
    MagicardStatus status;
    status.model = parts[0];
    status.serial = parts[1];
    status.firmware = parts[2];
    int place = 0, hopper = 0;
    const bool read11 = read(parts[3], status.ejected) && read(parts[4], status.major) && read(parts[5], status.minor) &&
                        read(parts[7], status.filmLeft) && read(parts[8], place) && read(parts[9], hopper);
    if (!read11 || place > static_cast<int>(Place::exit)) return std::nullopt;
    status.film = parts[6];
    status.place = static_cast<Place>(place);
    status.hopperHoldsCards = hopper != 0;
    status.duplex = parts[10].find('D') != std::string::npos;
    status.contactStation = parts[10].find('S') != std::string::npos;
    status.stripeEncoder = parts[10].find('M') != std::string::npos;
    return status;
}

std::string toAnswer(const MagicardStatus& status) {
    std::string text(head);
    for (const auto& field :
         {status.model, status.serial, status.firmware, std::to_string(status.ejected), std::to_string(status.major),
          std::to_string(status.minor), status.film, std::to_string(status.filmLeft),
          std::to_string(static_cast<int>(status.place)), std::string(status.hopperHoldsCards ? "1" : "0"),
          std::string(status.duplex ? "D" : "") + (status.contactStation ? "S" : "") + (status.stripeEncoder ? "M" : "")})
        text += "," + field;
    return text;
}

std::optional<MagicardError> magicardTrouble(int major, int minor) {
    if (major < 1 || major > static_cast<int>(std::size(majors)) || minor < 1 || minor > 2) return std::nullopt;
    return MagicardError{majors[major - 1], minor == 1 ? Phase::before : Phase::during};
}

int magicardMajor(Trouble trouble) {
    const auto* found = std::ranges::find(majors, trouble);
    return found == std::end(majors) ? magicardMajor(linkProtocol) : static_cast<int>(found - majors) + 1;
}

int magicardMinor(Phase phase) {
    return phase == Phase::before ? 1 : 2;
}

}  // namespace printer
