#include "printer/drivers/evolis_driver.h"

#include <algorithm>
#include <charconv>

#include "printer/drivers/answer.h"
#include "printer/drivers/evolis_names.h"
#include "printer/drivers/link_trouble.h"

namespace printer {
namespace {

constexpr int colourLevels = 128, plainLevels = 2;
constexpr std::string_view answerOk = "OK";
constexpr std::string_view wholeRibbon = "ymcko";  // a face has colour, resin and varnish

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts(1);
    for (const char sign : text) {
        if (sign == ';')
            parts.emplace_back();
        else
            parts.back() += sign;
    }
    return parts;
}

Result<std::int64_t> numberOf(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) return protocolTroubled(text);
    return number;
}

bool holds(const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

Place placeIn(const std::vector<std::string>& words) {
    for (const auto& word : words)
        if (const auto place = evolisPlace(word)) return *place;
    return Place::none;
}

}  // namespace

Result<std::string> EvolisDriver::exchange(const Bytes& command) {
    if (const auto sent = channel_->send(command); !sent) return linkTroubled(sent.error());
    return awaitAnswer(*channel_, answers_, patience_);
}

Result<std::string> EvolisDriver::ask(const std::string& name, const std::vector<std::string>& parameters) {
    return exchange(evolisCommand(name, parameters)).and_then([](std::string answer) -> Result<std::string> {
        if (const auto trouble = evolisTrouble(answer, Place::none)) return troubled(trouble->trouble, trouble->phase, answer);
        return answer;
    });
}

Result<void> EvolisDriver::order(const Bytes& command) {
    return exchange(command).and_then([&](const std::string& answer) -> Result<void> {
        if (answer == answerOk) return {};
        if (!answer.starts_with("ERR_") && !answer.starts_with("DEF_") && !answer.starts_with("INF_"))
            return protocolTroubled(answer);
        // A mechanical error says where the card is stuck only to who asks.
        const auto inside = where();
        if (!inside) return tl::unexpected(inside.error());
        const auto trouble = evolisTrouble(answer, *inside);
        if (!trouble) return protocolTroubled(answer);
        return troubled(trouble->trouble, trouble->phase, answer);
    });
}

Result<std::vector<std::string>> EvolisDriver::words() {
    return exchange(evolisCommand("Rse")).and_then([](const std::string& answer) -> Result<std::vector<std::string>> {
        auto words = split(answer);
        if (words.front() != answerOk) return protocolTroubled(answer);
        return words;
    });
}

Result<Place> EvolisDriver::where() {
    return words().map(placeIn);
}

Result<void> EvolisDriver::load() {
    // Errors are the host's to handle, not to be waited out at the printer.
    return order(evolisCommand("Pem", {"2"})).and_then([&] { return order(evolisCommand("Si")); });
}

Result<void> EvolisDriver::toStation(Station station) {
    return order(evolisCommand(station == Station::contact ? "Sis" : "Sic"));
}

Result<void> EvolisDriver::flip() {
    return order(evolisCommand("Sv"));
}

Result<void> EvolisDriver::eject() {
    // That a card went out is not believed of an answer that may have been another command's.
    return order(evolisCommand("Se")).and_then([&] { return where(); }).and_then([](Place place) -> Result<void> {
        if (place != Place::none && place != Place::exit) return protocolTroubled("Se");
        return {};
    });
}

Result<void> EvolisDriver::reject() {
    return order(evolisCommand("Ser"));
}

Result<std::int64_t> EvolisDriver::ejected() {
    // Asked twice: what hangs on it (did the card go out?) is not decided by one digit that arrived wrong.
    return ask("Rco", {"e"}).and_then(numberOf).and_then([&](std::int64_t first) -> Result<std::int64_t> {
        const auto second = ask("Rco", {"e"}).and_then(numberOf);
        if (second && *second != first) return protocolTroubled(std::to_string(*second));
        return second;
    });
}

Result<Capabilities> EvolisDriver::capabilities() {
    Capabilities able;
    return ask("Rtp")
        .and_then([&](std::string model) {
            able.model = std::move(model);
            return ask("Rsn");
        })
        .and_then([&](std::string serial) {
            able.serial = std::move(serial);
            return ask("Rfv");
        })
        .and_then([&](std::string firmware) {
            able.firmware = std::move(firmware);
            return words();
        })
        .map([&](const std::vector<std::string>& said) {
            able.duplex = holds(said, "CFG_FLIP");
            able.contactStation = holds(said, "CFG_SMART");
            able.contactlessStation = holds(said, "CFG_CONTACTLESS");
            able.stripeEncoder = holds(said, "CFG_MAGNETIC");
            return able;
        });
}

Result<PrinterStatus> EvolisDriver::status() {
    return words().map([](const std::vector<std::string>& said) {
        PrinterStatus status;
        for (const auto& word : said) {
            const auto trouble = evolisTrouble(word, placeIn(said));
            if (!trouble) continue;
            auto& list = factsOf(trouble->trouble).severity == Severity::stops ? status.stops : status.warnings;
            list.push_back(troubled(trouble->trouble, trouble->phase, word).value());
        }
        return status;
    });
}

Result<Supplies> EvolisDriver::supplies() {
    Supplies has;
    return ask("Rr")
        .and_then([&](const std::string& answer) {
            const auto parts = split(answer);
            has.ribbon = parts.front();
            return numberOf(parts.size() > 1 ? parts[1] : "");
        })
        .and_then([&](std::int64_t sets) {
            has.ribbonLeft = static_cast<int>(sets);
            return words();
        })
        .map([&](const std::vector<std::string>& said) {
            if (holds(said, "DEF_FEEDER_EMPTY")) has.hopper = 0;
            has.cleaningDue = holds(said, "INF_CLEANING");
            return has;
        });
}

Result<void> EvolisDriver::demandWholeRibbon() {
    return ask("Rr").and_then([](const std::string& answer) -> Result<void> {
        const std::string ribbon = split(answer).front();
        if (ribbon.empty()) return troubled(Trouble::ribbonMissing, Phase::before, std::string(wholeRibbon));
        if (ribbon != wholeRibbon) return troubled(Trouble::ribbonWrongType, Phase::before, std::string(wholeRibbon));
        return {};
    });
}

Result<void> EvolisDriver::printSide(const Face& face, std::size_t side) {
    const SideImages& images = face.images().sides.at(side);
    const auto panels = separate(images, evolisHead, std::string(wholeRibbon));
    if (panels.empty()) return sizeTroubled(images.colour.width(), images.colour.height());
    const auto begun = demandWholeRibbon()
                           .and_then([&] { return order(evolisCommand("Pr", {std::string(wholeRibbon)})); })
                           .and_then([&] { return order(evolisCommand("Ss")); });
    // No panel was sent.
    if (!begun) return tl::unexpected(inPhase(begun.error(), Phase::before));
    return sendPanels(panels);
}

// The printer may print a panel as soon as it has taken it, whatever it says of the next one.
Result<void> EvolisDriver::sendPanels(const std::vector<InkPanel>& panels) {
    bool taken = false;
    for (const auto& panel : panels) {
        const bool plain = panel.ink == 'k' || panel.ink == 'o';
        const auto done = order(evolisPanelCommand(panel, plain ? plainLevels : colourLevels));
        if (!done) return tl::unexpected(inPhase(done.error(), taken ? Phase::during : phaseOf(done.error())));
        taken = true;
    }
    return {};
}

Result<void> EvolisDriver::demandStripeEncoder() {
    return words().and_then([](const std::vector<std::string>& said) -> Result<void> {
        if (!holds(said, "CFG_MAGNETIC")) return troubled(Trouble::configStripeMissing, Phase::before);
        return {};
    });
}

Result<void> EvolisDriver::writeStripe(const StripeTracks& stripe) {
    auto done = demandStripe(stripe).and_then([&] { return demandStripeEncoder(); }).and_then([&] {
        return order(evolisCommand("Pmc", {stripe.highCoercivity ? "h" : "l"}));
    });
    const auto each = [&](const auto& parametersOf) {
        for (std::size_t track = 0; done && track < stripe.tracks.size(); ++track)
            if (!stripe.tracks[track].empty()) done = order(parametersOf(std::to_string(track + 1), stripe.tracks[track]));
    };
    each([](const std::string& number, const std::string&) { return evolisCommand("Pmt", {number, number}); });
    done = done.and_then([&] { return order(evolisCommand("Ss")); });
    each([](const std::string& number, const std::string& text) { return evolisCommand("Dm", {number, text}); });
    return done.and_then([&] { return order(evolisCommand("Smw")); });
}

Result<std::string> EvolisDriver::readTrack(int track) {
    const auto asked = demandStripeEncoder().and_then([&] { return ask("Smr", {std::to_string(track)}); });
    return asked.and_then([&](const std::string& text) -> Result<std::string> {
        if (!fitsTrack(text, static_cast<std::size_t>(track - 1))) return protocolTroubled("Smr");
        return text;
    });
}

}  // namespace printer
