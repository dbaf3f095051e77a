#include "cardlib/virtual_card/virtual_slot.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "apdu/core/hex.h"

namespace cardlib {
namespace {

// pcscd looks at a slot every 400 ms: a change that no hand could make as fast would go unseen.
constexpr auto handSpeed = std::chrono::milliseconds(900);

constexpr Byte controlOff = 0, controlOn = 1, controlReset = 2, controlAtr = 4;

}  // namespace

Result<void> VirtualSlot::start() {
    return put(store_.current());
}

Result<void> VirtualSlot::put(Result<KeptCard> card) {
    if (!card) return tl::unexpected(card.error());
    card_ = *std::move(card);
    inserted_ = card_ != nullptr;
    written_ = byHand_ = false;
    commands_ = 0;
    return {};
}

void VirtualSlot::remove() {
    link_.close();
    inserted_ = powered_ = false;
    if (card_) card_->reset();
}

void VirtualSlot::removeByHand() {
    remove();
    readyAt_ = std::chrono::steady_clock::now() + handSpeed;
}

void VirtualSlot::keepConnected() {
    if (std::chrono::steady_clock::now() < readyAt_) return;
    if (inserted_ && link_.socket() < 0) link_.connect(options_.host, options_.port);
}

Result<void> VirtualSlot::serveReader() {
    const auto message = link_.receive();
    if (!message) {
        link_.close();
        powered_ = false;
        if (card_) card_->reset();
        return {};
    }
    if (message->size() != 1) return answerCommand(*message);
    switch (message->front()) {
        case controlOff:
            return powerOff();
        case controlOn:
        case controlReset:
            powered_ = true;
            card_->reset();
            break;
        case controlAtr:
            link_.send(card_->atr());
            break;
        default:
            break;
    }
    return {};
}

Result<void> VirtualSlot::answerCommand(ByteView command) {
    ++commands_;
    const Bytes answer = card_->process(command);
    if (card_->takeWritten() > 0) {
        written_ = true;
        if (auto saved = store_.save(*card_); !saved) {
            remove();
            return saved;
        }
    }
    if (commands_ == options_.pullAfter) {
        options_.pullAfter = 0;
        removeByHand();
    } else {
        link_.send(answer);
    }
    return {};
}

// The stack gives its next blank to a card that was worked on, as a feeder does.
Result<void> VirtualSlot::powerOff() {
    powered_ = false;
    card_->reset();
    if (!options_.stack || !written_ || byHand_ || store_.stackLeft() == 0) return {};
    remove();
    return put(store_.next());
}

std::string VirtualSlot::control(const std::string& line) {
    std::istringstream words(line);
    std::string verb, serial;
    words >> verb >> serial;
    Result<void> done;
    if (verb == "remove") {
        removeByHand();
    } else if (verb == "swap") {
        removeByHand();
        done = put(store_.next());
    } else if (verb == "pull") {
        options_.pullAfter = commands_ + std::strtoull(serial.c_str(), nullptr, 10);
    } else if (verb == "insert" && serial.empty()) {
        inserted_ = byHand_ = card_ != nullptr;
        commands_ = 0;
    } else if (verb == "insert") {
        removeByHand();
        done = put(store_.take(serial));
        byHand_ = true;
    } else if (verb != "state") {
        return "error: insert [SERIAL], remove, swap, pull N, state, quit";
    }
    if (!done) return "error: " + nameOf(done.error().code);
    keepConnected();
    return state();
}

std::string VirtualSlot::state() const {
    return nlohmann::json{{"present", inserted_},
                          {"connected", link_.socket() >= 0},
                          {"serial", card_ ? apdu::toHex(card_->serial()) : ""},
                          {"family", nameOf(store_.model().family)},
                          {"algorithm", store_.model().algorithm},
                          {"powered", powered_},
                          {"stack_left", store_.stackLeft()},
                          {"apdus", commands_},
                          {"kept", store_.kept()}}
        .dump();
}

}  // namespace cardlib
