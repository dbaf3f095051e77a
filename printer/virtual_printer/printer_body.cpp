#include "printer/virtual_printer/printer_body.h"

#include <algorithm>
#include <utility>

namespace printer {
namespace {

using Where = BookedCard::Where;
using Refusal = PrinterBody::Refusal;

bool isJam(Trouble trouble) {
    return trouble == Trouble::jamFeeder || trouble == Trouble::jamFlip || trouble == Trouble::jamStation ||
           trouble == Trouble::jamPrintPath || trouble == Trouble::jamExit || trouble == Trouble::feedDoubleFeed;
}

tl::unexpected<Refusal> refuse(Trouble trouble) {
    return tl::unexpected(Refusal{trouble, Phase::before});
}

}  // namespace

PrinterBody::PrinterBody(const BodyOptions& options)
    : options_(options),
      books_(static_cast<std::size_t>(options.cards)),
      ribbon_(options.ribbon),
      ribbonSets_(options.ribbonSets) {}

int PrinterBody::count(Where where) const {
    return static_cast<int>(std::ranges::count(books_, where, &BookedCard::where));
}

std::optional<int> PrinterBody::cardInside() const {
    return inside_.empty() ? std::nullopt : std::optional(inside_.front());
}

std::vector<Refusal> PrinterBody::troubles() const {
    std::vector<Refusal> all;
    const auto add = [&](bool is, Trouble trouble) {
        if (is && latched_ != trouble) all.push_back({trouble, Phase::before});
    };
    if (latched_) all.push_back({*latched_, Phase::during});
    add(coverOpen_, Trouble::coverOpen);
    add(place_ == Place::exit && !latched_, Trouble::outputCardNotTaken);
    add(ribbon_.empty(), Trouble::ribbonMissing);
    add(!ribbon_.empty() && ribbonSets_ == 0, Trouble::ribbonEmpty);
    add(heat_ > Span{0}, Trouble::headOverTemp);
    add(mustClean_, Trouble::cleanRequired);
    add(hopper() == 0, Trouble::feedHopperEmpty);
    add(count(Where::output) >= options_.outputRoom, Trouble::outputHopperFull);
    add(count(Where::rejected) >= options_.rejectRoom, Trouble::outputRejectFull);
    return all;
}

// What keeps a movement, or a print, from being begun.
std::optional<Refusal> PrinterBody::hindrance(bool printing) const {
    if (latched_) return Refusal{*latched_, Phase::during};
    if (coverOpen_) return Refusal{Trouble::coverOpen, Phase::before};
    if (!printing) return std::nullopt;
    if (ribbon_.empty()) return Refusal{Trouble::ribbonMissing, Phase::before};
    if (ribbonSets_ == 0) return Refusal{Trouble::ribbonEmpty, touched_ ? Phase::during : Phase::before};
    if (heat_ > Span{0}) return Refusal{Trouble::headOverTemp, Phase::before};
    return std::nullopt;
}

tl::expected<Span, Refusal> PrinterBody::begin(Movement movement) {
    if (const auto hindered = hindrance(false)) return tl::unexpected(*hindered);
    if (place_ == Place::exit) return refuse(Trouble::outputCardNotTaken);
    if (movement == Movement::load) {
        if (!inside_.empty()) return refuse(Trouble::stationForeignCard);
        if (faults.strike({FaultKind::clean})) mustClean_ = true;
        if (mustClean_) return refuse(Trouble::cleanRequired);
        if (hopper() == 0) return refuse(Trouble::feedHopperEmpty);
    } else if (inside_.empty()) {
        return refuse(Trouble::stationCardMissing);
    }
    if (movement == Movement::toContact && !options_.contactStation) return refuse(Trouble::stationNotInstalled);
    if (movement == Movement::toContactless && !options_.contactlessStation) return refuse(Trouble::stationNotInstalled);
    if (movement == Movement::flip && !options_.duplex) return refuse(Trouble::configDuplexMissing);
    if (movement == Movement::writeStripe && !options_.stripeEncoder) return refuse(Trouble::stationNotInstalled);
    release();
    endSide();
    movement_ = movement;
    switch (movement) {
        case Movement::load:
            return options_.feed;
        case Movement::toContact:
        case Movement::toContactless:
            return options_.engage + (frontUp_ ? Span{0} : options_.flip);
        case Movement::flip:
            return options_.flip;
        case Movement::writeStripe:
            return options_.stripe;
        default:
            return options_.exit;
    }
}

std::optional<Refusal> PrinterBody::hindersPanel() {
    if (!std::exchange(asked_, true) && faults.strike({FaultKind::hot})) heat_ = options_.cooling;
    auto hindered = hindrance(true);
    if (!hindered) return std::nullopt;
    asked_ = false;
    if (touched_) hindered->phase = Phase::during;
    return hindered;
}

tl::expected<Span, Refusal> PrinterBody::beginPanel(const InkPanel& panel) {
    if (inside_.empty()) return refuse(Trouble::stationCardMissing);
    if (place_ == Place::exit) return refuse(latched_.value_or(Trouble::outputCardNotTaken));
    if (const auto hindered = hindersPanel()) return tl::unexpected(*hindered);
    asked_ = false;
    if (ribbon_.find(panel.ink) == std::string::npos) return refuse(Trouble::ribbonWrongType);
    release();
    place_ = Place::printHead;
    auto& card = books_[static_cast<std::size_t>(inside_.front())];
    if (!touched_) ++(frontUp_ ? card.frontBegun : card.backBegun);
    touched_ = true;
    panel_ = panel;
    return panel.ink == 'k' || panel.ink == 'o' ? options_.resin : options_.panel;
}

std::optional<Refusal> PrinterBody::finish() {
    if (std::exchange(opened_, false)) {
        if (coverOpen_) return latch(Trouble::coverOpen);
        movement_.reset();
        panel_.reset();
        return Refusal{Trouble::coverOpen, Phase::during};
    }
    if (const auto movement = std::exchange(movement_, std::nullopt)) return finishMovement(*movement);
    if (const auto panel = std::exchange(panel_, std::nullopt)) return finishPanel(*panel);
    return std::nullopt;
}

Refusal PrinterBody::latch(Trouble trouble) {
    latched_ = trouble;
    movement_.reset();
    panel_.reset();
    return {trouble, Phase::during};
}

std::optional<Refusal> PrinterBody::finishMovement(Movement movement) {
    switch (movement) {
        case Movement::load:
            return feed();
        case Movement::toContact:
            return arrive(Station::contact);
        case Movement::toContactless:
            return arrive(Station::contactless);
        case Movement::flip:
            place_ = Place::flip;
            if (faults.strike({FaultKind::jamFlip})) return latch(Trouble::jamFlip);
            frontUp_ = !frontUp_;
            return std::nullopt;
        case Movement::writeStripe:
            return endStripe();
        case Movement::eject:
            return leave(false);
        case Movement::reject:
            break;
    }
    return leave(true);
}

std::optional<Refusal> PrinterBody::feed() {
    const auto struck = faults.strike({FaultKind::misfeed, FaultKind::doubleFeed, FaultKind::jamFeeder});
    if (struck == FaultKind::misfeed) return latch(Trouble::feedMisfeed);
    const bool two = struck == FaultKind::doubleFeed && hopper() > 1;
    for (int cards = two ? 2 : 1; cards > 0; --cards) {
        const auto next = std::ranges::find(books_, Where::hopper, &BookedCard::where);
        next->where = Where::inside;
        inside_.push_back(static_cast<int>(next - books_.begin()));
    }
    place_ = Place::feeder;
    frontUp_ = true;
    if (two) return latch(Trouble::feedDoubleFeed);
    if (struck == FaultKind::jamFeeder) return latch(Trouble::jamFeeder);
    return std::nullopt;
}

std::optional<Refusal> PrinterBody::arrive(Station station) {
    const auto struck = faults.strike({FaultKind::jamStation, FaultKind::position, FaultKind::mute});
    frontUp_ = true;
    if (struck == FaultKind::position) return Refusal{Trouble::stationPositionFailed, Phase::before};
    place_ = station == Station::contact ? Place::contactStation : Place::contactlessStation;
    if (struck == FaultKind::jamStation) return latch(Trouble::jamStation);
    engaged_ = true;
    if (struck != FaultKind::mute && contacts_.engaged) contacts_.engaged(inside_.front(), station);
    return std::nullopt;
}

std::optional<Refusal> PrinterBody::leave(bool rejected) {
    const bool full = faults.strike({rejected ? FaultKind::rejectFull : FaultKind::outputFull}).has_value();
    const Where where = rejected ? Where::rejected : Where::output;
    if (full) (rejected ? options_.rejectRoom : options_.outputRoom) = count(where);
    if (count(where) >= (rejected ? options_.rejectRoom : options_.outputRoom))
        return Refusal{rejected ? Trouble::outputRejectFull : Trouble::outputHopperFull, Phase::before};
    const auto struck = faults.strike({FaultKind::jamExit, FaultKind::notTaken});
    if (struck == FaultKind::jamExit) {
        place_ = Place::exit;
        return latch(Trouble::jamExit);
    }
    if (!rejected) ++ejected_;
    if (struck == FaultKind::notTaken && !rejected) {
        place_ = Place::exit;
        return std::nullopt;
    }
    putDown(where);
    return std::nullopt;
}

// A track that is not written stays as it was.
std::optional<Refusal> PrinterBody::endStripe() {
    place_ = Place::feeder;
    if (faults.strike({FaultKind::stripe})) return Refusal{Trouble::stripeNotWritten, Phase::during};
    auto& on = books_[static_cast<std::size_t>(inside_.front())].stripe;
    for (std::size_t track = 0; track < on.tracks.size(); ++track)
        if (!stripe_.tracks[track].empty()) on.tracks[track] = stripe_.tracks[track];
    on.highCoercivity = stripe_.highCoercivity;
    return std::nullopt;
}

std::optional<Refusal> PrinterBody::finishPanel(const InkPanel& panel) {
    if (faults.strike({FaultKind::cover})) {
        coverOpen_ = true;
        return latch(Trouble::coverOpen);
    }
    const auto struck = faults.strike({FaultKind::jamPrint, FaultKind::ribbonBreak, FaultKind::ribbonEnd});
    if (struck == FaultKind::jamPrint) return latch(Trouble::jamPrintPath);
    if (struck == FaultKind::ribbonBreak) {
        ribbonTorn_ = true;
        return latch(Trouble::ribbonBroken);
    }
    auto& card = books_[static_cast<std::size_t>(inside_.front())];
    (frontUp_ ? card.front : card.back).push_back(panel);
    ++panelsPrinted_;
    if (struck == FaultKind::ribbonEnd) ribbonSets_ = 0;
    return std::nullopt;
}

void PrinterBody::release() {
    if (!std::exchange(engaged_, false)) return;
    if (contacts_.released) contacts_.released();
}

void PrinterBody::endSide() {
    if (std::exchange(touched_, false) && ribbonSets_ > 0) --ribbonSets_;
}

void PrinterBody::putDown(Where where) {
    for (const int card : inside_) books_[static_cast<std::size_t>(card)].where = where;
    inside_.clear();
    place_ = Place::none;
    frontUp_ = true;
}

void PrinterBody::losePower() {
    release();
    endSide();
    movement_.reset();
    panel_.reset();
    opened_ = false;
    const bool byItself = latched_ && !isJam(*latched_) && latched_ != Trouble::feedMisfeed && !ribbonTorn_;
    if (byItself && !coverOpen_) latched_.reset();
}

void PrinterBody::pass(Span time) {
    heat_ = std::max(Span{0}, heat_ - time);
}

bool PrinterBody::openCover() {
    release();
    opened_ = opened_ || movement_ || panel_;
    return !std::exchange(coverOpen_, true);
}

// Closing ends what the open cover was needed for.
bool PrinterBody::closeCover() {
    if (!std::exchange(coverOpen_, false)) return false;
    if (latched_ && isJam(*latched_) && !inside_.empty()) return true;
    if (ribbonTorn_) return true;
    latched_.reset();
    return true;
}

bool PrinterBody::takeInside() {
    if (!coverOpen_ || inside_.empty()) return false;
    endSide();
    putDown(Where::taken);
    return true;
}

bool PrinterBody::takeFromExit() {
    if (place_ != Place::exit || latched_) return false;
    putDown(Where::output);
    return true;
}

bool PrinterBody::changeRibbon(const std::string& ribbon, int sets) {
    if (!coverOpen_ || sets < 0) return false;
    ribbon_ = ribbon;
    ribbonSets_ = sets;
    ribbonTorn_ = touched_ = false;
    return true;
}

bool PrinterBody::mendRibbon() {
    return coverOpen_ && std::exchange(ribbonTorn_, false);
}

void PrinterBody::addCards(int cards) {
    books_.resize(books_.size() + static_cast<std::size_t>(cards));
}

// Trays are emptied into the hands of people.
void PrinterBody::emptyOutput() {
    for (auto& card : books_)
        if (card.where == Where::output) card.where = Where::taken;
    options_.outputRoom = std::max(options_.outputRoom, BodyOptions{}.outputRoom);
}

void PrinterBody::emptyReject() {
    for (auto& card : books_)
        if (card.where == Where::rejected) card.where = Where::taken;
    options_.rejectRoom = std::max(options_.rejectRoom, BodyOptions{}.rejectRoom);
}

BookedCard PrinterBody::takePictures(int card) {
    auto& booked = books_.at(static_cast<std::size_t>(card));
    BookedCard taken = booked;
    booked.front.clear();
    booked.back.clear();
    return taken;
}

void PrinterBody::clean() {
    mustClean_ = false;
}

}  // namespace printer
