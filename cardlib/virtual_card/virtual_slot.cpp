#include "cardlib/virtual_card/virtual_slot.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>

#include "apdu/core/hex.h"

namespace cardlib {
namespace {

// pcscd looks at a slot every 400 ms: a change that no hand could make as fast would go unseen.
constexpr auto handSpeed = std::chrono::milliseconds(900);
// pcscd itself takes the power of an unused card away at one of its next looks.
constexpr auto lettingGo = std::chrono::milliseconds(300);
// A service that ends cuts the power of its cards, and is gone after that.
constexpr auto stillThere = std::chrono::milliseconds(200);

constexpr Byte controlOff = 0, controlOn = 1, controlReset = 2, controlAtr = 4;

auto microseconds(std::chrono::nanoseconds time) {
    return std::chrono::duration_cast<std::chrono::microseconds>(time).count();
}

// A thread that sleeps wakes up late by about this much; a chip is not late.
constexpr auto wakingUp = std::chrono::microseconds(150);

void waitUntil(std::chrono::steady_clock::time_point end) {
    std::this_thread::sleep_until(end - wakingUp);
    while (std::chrono::steady_clock::now() < end) {}
}

}  // namespace

Result<void> VirtualSlot::start() {
    return put(store_.current());
}

Result<void> VirtualSlot::put(Result<KeptCard> card) {
    if (!card) return tl::unexpected(card.error());
    card_ = *std::move(card);
    written_ = byHand_ = false;
    return putBack();
}

// The card comes into the slot; when a fault says so, its content on another chip.
Result<void> VirtualSlot::putBack() {
    inserted_ = card_ != nullptr;
    if (!inserted_) return {};
    const auto serial = line_.insert();
    if (!serial) return {};
    card_ = card_->copyOnto(*serial);
    return store_.add(*card_);
}

void VirtualSlot::remove() {
    link_.close();
    nextCardAt_.reset();
    inserted_ = powered_ = seen_ = false;
    if (card_) line_.reset(*card_);
}

void VirtualSlot::removeByHand() {
    remove();
    readyAt_ = Clock::now() + handSpeed;
}

Result<void> VirtualSlot::keepConnected() {
    Result<void> moved;
    if (nextCardAt_ && Clock::now() >= *nextCardAt_) {
        remove();
        moved = put(store_.next());
    }
    const bool connects = inserted_ && link_.socket() < 0 && Clock::now() >= readyAt_;
    if (connects) link_.connect(options_.host, options_.port);
    return moved;
}

Result<void> VirtualSlot::serveReader() {
    const auto message = link_.receive();
    const auto arrived = Clock::now();
    if (!message) {
        link_.close();
        nextCardAt_.reset();
        powered_ = seen_ = false;
        if (card_) line_.reset(*card_);
        return {};
    }
    if (message->size() != 1) return answerCommand(*message, arrived);
    switch (message->front()) {
        case controlOff:
            return powerOff();
        case controlOn:
        case controlReset:
            return givePower();
        case controlAtr:
            link_.send(line_.line().atr(*card_));
            break;
        default:
            break;
    }
    return {};
}

Result<void> VirtualSlot::givePower() {
    powered_ = seen_ = true;
    resetAt_ = std::exchange(used_, false) ? std::optional(Clock::now()) : std::nullopt;
    nextCardAt_.reset();
    line_.reset(*card_);
    return trace_.add({{}, line_.line().atr(*card_)});
}

Result<void> VirtualSlot::answerCommand(ByteView command, Clock::time_point arrived) {
    const auto exchange = line_.transmit(*card_, command);
    if (line_.commands() == 1) firstCommand_ = arrived;
    used_ = true;
    resetAt_.reset();
    nextCardAt_.reset();
    if (exchange.done.written > 0) {
        written_ = true;
        if (auto saved = store_.save(*card_); !saved) {
            remove();
            return saved;
        }
    }
    time_.line += exchange.done.time.line;
    time_.write += exchange.done.time.write;
    const bool answered = exchange.outcome == FaultyLine::Outcome::answered;
    auto traced = trace_.add({apdu::traced(command), answered ? exchange.done.answer : Bytes{}});
    return deliver(exchange, arrived).and_then([&] { return traced; });
}

// The answer comes when line and EEPROM are done, counted from the command's arrival.
Result<void> VirtualSlot::deliver(const FaultyLine::Exchange& exchange, Clock::time_point arrived) {
    const auto takes = exchange.done.time.line + exchange.done.time.write + exchange.slower;
    if (takes > takes.zero()) waitUntil(arrived + takes);
    if (exchange.outcome == FaultyLine::Outcome::gone) removeByHand();
    if (exchange.outcome == FaultyLine::Outcome::answered) link_.send(exchange.done.answer);
    lastCommand_ = Clock::now();
    return {};
}

Result<void> VirtualSlot::powerOff() {
    powered_ = false;
    line_.reset(*card_);
    const auto reset = std::exchange(resetAt_, std::nullopt);
    const bool letGo = reset && Clock::now() - *reset < lettingGo;
    const bool feeds = options_.stack && written_ && !byHand_ && store_.stackLeft() > 0;
    if (feeds && letGo) nextCardAt_ = Clock::now() + stillThere;
    return {};
}

Result<void> VirtualSlot::obey(const std::string& verb, const std::string& rest) {
    if (verb == "insert" && rest.empty()) {
        byHand_ = card_ != nullptr;
        return inserted_ ? Result<void>{} : putBack();
    }
    if (verb == "pull" || verb == "fault")
        return parseFaults(verb == "pull" ? "pull " + rest : rest).map([&](std::vector<Fault> faults) {
            line_.forget();
            line_.addFromNow(std::move(faults));
        });
    removeByHand();
    if (verb == "swap") return put(store_.next());
    if (verb == "insert") return put(store_.take(rest)).map([&] { byHand_ = true; });
    return {};
}

std::string VirtualSlot::control(const std::string& line) {
    const auto space = line.find(' ');
    const std::string verb = line.substr(0, space), rest = space == line.npos ? "" : line.substr(space + 1);
    const auto known = {"insert", "remove", "swap", "pull", "fault", "state"};
    if (std::ranges::find(known, verb) == known.end())
        return "error: insert [SERIAL], remove, swap, pull N, fault SCRIPT, state, quit";
    if (verb == "insert" && !rest.empty() && std::ranges::find(store_.kept(), rest) == store_.kept().end())
        return "error: no card of this serial was put aside";
    const auto done = verb == "state" ? Result<void>{} : obey(verb, rest);
    if (!done) return "error: " + nameOf(done.error().code) + " " + done.error().detail;
    if (const auto moved = keepConnected(); !moved) return "error: " + nameOf(moved.error().code);
    return state();
}

std::string VirtualSlot::state() const {
    const bool contact = options_.line.interface == CardInterface::contact;
    return nlohmann::json{{"present", inserted_},
                          {"connected", link_.socket() >= 0},
                          {"serial", card_ ? apdu::toHex(card_->serial()) : ""},
                          {"family", nameOf(store_.model().family)},
                          {"algorithm", store_.model().algorithm},
                          {"interface", contact ? "contact" : "contactless"},
                          {"powered", powered_},
                          {"seen", seen_},
                          {"stack_left", store_.stackLeft()},
                          {"apdus", line_.commands()},
                          {"line_us", microseconds(time_.line)},
                          {"write_us", microseconds(time_.write)},
                          {"wall_us", microseconds(lastCommand_ - firstCommand_)},
                          {"kept", store_.kept()}}
        .dump();
}

}  // namespace cardlib
