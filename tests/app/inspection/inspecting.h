#pragma once

#include <algorithm>

#include "app/inspection/verify_card.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "tests/support/issued_card.h"

namespace test {

inline std::string told(const app::Findings& findings) {
    std::string all;
    for (const auto& finding : findings) all += std::string(nameOf(finding.meaning)) + " " + finding.detail + "\n";
    return all;
}

inline app::Findings inspectOver(StationBench& bench, apdu::Transport& line, const apdu::Bytes& atr,
                                 app::Day day = app::today(), const std::optional<std::string>& scanned = {}) {
    apdu::Session session(line, atr);
    const auto found = app::verifyCard(*bench.station, session, {{}, scanned}, day);
    INFO((found ? "" : told(found.error())));
    REQUIRE(found);
    return found->findings;
}

inline app::Findings inspect(StationBench& bench, cardlib::VirtualCard& card, app::Day day = app::today()) {
    card.reset();
    cardlib::InProcessReader reader(card);
    return inspectOver(bench, reader, card.atr(), day);
}

// What a laboratory could make of a native card.
template <class Change>
cardlib::NativeCard altered(const cardlib::VirtualCard& card, const Change& change) {
    auto image = cardlib::parseCard(card.eeprom()).value();
    change(image);
    return cardlib::NativeCard(std::move(image));
}

inline cardlib::CardFile& fileIn(cardlib::CardDirectory& directory, std::uint16_t fid) {
    return *std::ranges::find(directory.files, fid, &cardlib::CardFile::fid);
}
inline cardlib::CardDirectory& directoryIn(cardlib::CardImage& image, std::uint16_t fid) {
    return *std::ranges::find(image.masterFile->children, fid, &cardlib::CardDirectory::fid);
}
inline cardlib::CardFile& permitFile(cardlib::CardImage& image, std::uint16_t fid) {
    return fileIn(directoryIn(image, 0xDF01), fid);
}

}  // namespace test
