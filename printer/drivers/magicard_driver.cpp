#include "printer/drivers/magicard_driver.h"

#include <algorithm>
#include <utility>

#include "printer/drivers/answer.h"

namespace printer {
namespace {

Result<void> troubledBy(const MagicardStatus& status) {
    if (status.major == 0) return {};
    const std::string word = std::to_string(status.major) + "/" + std::to_string(status.minor);
    const auto error = magicardTrouble(status.major, status.minor);
    if (!error) return protocolTroubled(word);
    return troubled(error->trouble, error->phase, word);
}

// Such a trouble speaks of the job itself, which is not begun then. Any other may have come, or stood there, when all was printed.
bool refusesJob(const Error& error) {
    return error.code == Code::dataSize || error.code == Code::ribbonWrongType || error.code == Code::linkProtocol;
}

// No keep-out is as small, and no line of a pattern as broad: dots.
constexpr int broad = 24;

bool isFreeSquare(const QImage& overlay, int left, int top) {
    for (int y = top; y < top + broad; ++y)
        for (int x = left; x < left + broad; ++x)
            if (overlay.pixelIndex(x, y) != 0) return false;
    return true;
}

// The rectangle around what the varnish must leave free, on the head's picture as the card lies. The machine leaves nothing
// but a rectangle free: a pattern in the varnish is varnished over.
std::optional<OvercoatHole> holeIn(const SideImages& side) {
    OvercoatHole hole{side.overlay.width(), side.overlay.height(), 0, 0};
    for (int y = 0; y + broad <= side.overlay.height(); ++y)
        for (int x = 0; x + broad <= side.overlay.width(); ++x)
            if (isFreeSquare(side.overlay, x, y))
                hole = {std::min(hole.left, x), std::min(hole.top, y), std::max(hole.right, x + broad),
                        std::max(hole.bottom, y + broad)};
    if (hole.right == 0) return std::nullopt;
    const int left = (magicardHead.lines - side.overlay.width()) / 2, top = (magicardHead.dots - side.overlay.height()) / 2;
    return OvercoatHole{hole.left + left, hole.top + top, hole.right + left, hole.bottom + top};
}

}  // namespace

Result<MagicardStatus> MagicardDriver::ask() {
    if (const auto sent = channel_->send(magicardRequest("STA,INF")); !sent) return linkTroubled(sent.error());
    return awaitAnswer(*channel_, answers_, patience_).and_then([](const std::string& answer) -> Result<MagicardStatus> {
        const auto status = parseMagicardStatus(answer);
        if (!status) return protocolTroubled(answer);
        return *status;
    });
}

Result<void> MagicardDriver::act(const Bytes& message) {
    if (const auto sent = channel_->send(message); !sent) return linkTroubled(sent.error());
    return ask().and_then(troubledBy);
}

Result<Place> MagicardDriver::where() {
    return ask().map([](const MagicardStatus& status) { return status.place; });
}

Result<void> MagicardDriver::load() {
    return act(magicardRequest("FEED1"));
}

Result<void> MagicardDriver::toStation(Station station) {
    if (station == Station::contactless) return troubled(Trouble::stationNotInstalled, Phase::before);
    return act(magicardRequest("CHPUP"));
}

Result<void> MagicardDriver::flip() {
    return act(magicardRequest("FLIP"));
}

Result<void> MagicardDriver::eject() {
    return act(magicardRequest("EJT"));
}

Result<void> MagicardDriver::reject() {
    return act(magicardRequest("EJT"));
}

Result<std::int64_t> MagicardDriver::ejected() {
    // Asked twice, as in EvolisDriver.
    return ask().and_then([&](const MagicardStatus& first) -> Result<std::int64_t> {
        const auto second = ask();
        if (!second) return tl::unexpected(second.error());
        if (second->ejected != first.ejected) return protocolTroubled(std::to_string(second->ejected));
        return second->ejected;
    });
}

Result<Capabilities> MagicardDriver::capabilities() {
    return ask().map([](const MagicardStatus& status) {
        return Capabilities{status.model, status.serial, status.firmware, 300, status.duplex, status.contactStation, false,
                            status.stripeEncoder};
    });
}

Result<PrinterStatus> MagicardDriver::status() {
    return ask().map([](const MagicardStatus& said) {
        PrinterStatus status;
        if (const auto trouble = troubledBy(said); !trouble) status.stops.push_back(trouble.error());
        if (said.filmLeft > 0 && said.filmLeft < 10)
            status.warnings.push_back(troubled(Trouble::ribbonLow, Phase::before, std::to_string(said.filmLeft)).value());
        return status;
    });
}

Result<Supplies> MagicardDriver::supplies() {
    return ask().map([](const MagicardStatus& status) {
        return Supplies{status.film, status.filmLeft, status.hopperHoldsCards ? -1 : 0, false};
    });
}

Result<void> MagicardDriver::printSide(const Face& face, std::size_t side) {
    const SideImages& images = face.images().sides.at(side);
    // What stands in the way before the job is sent has put nothing on a card.
    if (const auto free = ask().and_then(troubledBy); !free) return tl::unexpected(inPhase(free.error(), Phase::before));
    MagicardJob job{static_cast<int>(side) + 1, true, holeIn(images), separate(images, magicardHead, "ymck"),
                    std::exchange(stripe_, {})};
    if (job.planes.empty()) return sizeTroubled(images.colour.width(), images.colour.height());
    auto printed = act(magicardJob(job));
    if (!printed && !refusesJob(printed.error())) return tl::unexpected(inPhase(printed.error(), Phase::during));
    return printed;
}

Result<void> MagicardDriver::writeStripe(const StripeTracks& stripe) {
    return demandStripe(stripe).and_then([&] { return ask(); }).and_then([&](const MagicardStatus& status) -> Result<void> {
        if (!status.stripeEncoder) return troubled(Trouble::configStripeMissing, Phase::before);
        stripe_ = stripe;
        return {};
    });
}

Result<std::string> MagicardDriver::readTrack(int) {
    return troubled(Trouble::stripeUnreadable, Phase::before);
}

}  // namespace printer
