#include "printer/drivers/evolis_names.h"

#include <algorithm>
#include <array>

namespace printer {
namespace {

using enum Trouble;

struct Row {
    std::string_view word;
    Trouble trouble;
    Phase phase;
};

// The first row of a trouble and phase is what the printer says for it.
constexpr Row words[] = {
    {"DEF_COVER_OPEN", coverOpen, Phase::before},
    {"ERR_COVER_OPEN", coverOpen, Phase::during},
    {"DEF_FEEDER_EMPTY", feedHopperEmpty, Phase::before},
    {"DEF_FEEDER_OPEN", coverOpen, Phase::before},
    {"ERR_FEEDER_OPEN", coverOpen, Phase::during},
    {"ERR_FEEDER_ERROR", feedMisfeed, Phase::during},
    {"ERR_DOUBLE_FEED", feedDoubleFeed, Phase::during},
    {"DEF_HOPPER_FULL", outputHopperFull, Phase::before},
    {"ERR_HOPPER_FULL", outputHopperFull, Phase::during},
    {"DEF_REJECT_BOX_FULL", outputRejectFull, Phase::before},
    {"ERR_REJECT_BOX_FULL", outputRejectFull, Phase::during},
    {"DEF_CARD_ON_EJECT", outputCardNotTaken, Phase::before},
    {"ERR_CARD_ON_EJECT", outputCardNotTaken, Phase::during},
    {"DEF_NO_RIBBON", ribbonMissing, Phase::before},
    {"DEF_RIBBON_ENDED", ribbonEmpty, Phase::before},
    {"ERR_RIBBON_ENDED", ribbonEmpty, Phase::during},
    {"INF_RIBBON_LOW", ribbonLow, Phase::before},
    {"DEF_UNSUPPORTED_RIBBON", ribbonWrongType, Phase::before},
    {"ERR_BAD_RIBBON", ribbonWrongType, Phase::during},
    {"ERR_RIBBON_ERROR", ribbonBroken, Phase::during},
    {"DEF_COOLING", headOverTemp, Phase::before},
    {"ERR_HEAD_TEMP", headOverTemp, Phase::during},
    {"INF_CLEANING", cleanDue, Phase::before},
    {"INF_CLEANING_REQUIRED", cleanRequired, Phase::before},
    {"ERR_NO_OPTION", stationNotInstalled, Phase::before},
    {"ERR_SMART_POSITION", stationPositionFailed, Phase::before},
    {"ERR_NO_CARD_INSERTED", stationCardMissing, Phase::before},
    {"ERR_CARD_PRESENT", stationForeignCard, Phase::before},
    {"ERR_NO_FLIP", configDuplexMissing, Phase::before},
    {"ERR_MAGNETIC_DATA", stripeDataInvalid, Phase::before},
    {"ERR_WRITE_MAGNETIC", stripeNotWritten, Phase::during},
    {"ERR_READ_MAGNETIC", stripeUnreadable, Phase::before},
    {"ERR_BLANK_TRACK", stripeUnreadable, Phase::before},
    {"ERR_SIZE", dataSize, Phase::before},
    {"ERR_DATA", linkProtocol, Phase::before},
};

constexpr std::string_view mechanical = "ERR_MECHANICAL";

constexpr struct {
    Place place;
    std::string_view word;
    Trouble jam;
} places[] = {
    {Place::none, "", jamFeeder},
    {Place::feeder, "INF_CARD_FEEDER", jamFeeder},
    {Place::contactStation, "INF_CARD_SMART", jamStation},
    {Place::contactlessStation, "INF_CARD_CONTACTLESS", jamStation},
    {Place::printHead, "INF_CARD_PRINT", jamPrintPath},
    {Place::flip, "INF_CARD_FLIP", jamFlip},
    {Place::exit, "INF_CARD_EJECT", jamExit},
};

bool isJam(Trouble trouble) {
    return std::ranges::any_of(places, [&](const auto& row) { return row.jam == trouble; });
}

}  // namespace

std::optional<EvolisWord> evolisTrouble(std::string_view word, Place place) {
    if (word == mechanical) {
        for (const auto& row : places)
            if (row.place == place) return EvolisWord{row.jam, Phase::during};
    }
    for (const auto& row : words)
        if (row.word == word) return EvolisWord{row.trouble, row.phase};
    return std::nullopt;
}

std::string evolisWord(Trouble trouble, Phase phase) {
    if (isJam(trouble)) return std::string(mechanical);
    for (const auto& row : words)
        if (row.trouble == trouble && row.phase == phase) return std::string(row.word);
    for (const auto& row : words)
        if (row.trouble == trouble) return std::string(row.word);
    return "ERR_FEATURE";
}

std::optional<Place> evolisPlace(std::string_view word) {
    for (const auto& row : places)
        if (row.word == word && !word.empty()) return row.place;
    return std::nullopt;
}

std::string evolisWord(Place place) {
    for (const auto& row : places)
        if (row.place == place) return std::string(row.word);
    return "";
}

}  // namespace printer
