#include "tests/sweep/operator.h"

#include <algorithm>

#include "app/issuance/spoil.h"

namespace sweep {
namespace {

constexpr int maxRefusals = 8, cardsOnTheDesk = 3;

cardlib::Code cardCode(const app::Error& error) {
    const auto* card = std::get_if<cardlib::Error>(&error.cause);
    return card ? card->code : cardlib::Code::cardFailed;
}

bool anotherCardIsAsked(const app::Error& error) {
    switch (cardCode(error)) {
        case cardlib::Code::foreignCard:
        case cardlib::Code::otherCard:
        case cardlib::Code::cardNotBlank:
        case cardlib::Code::cardNotOurs:
            return true;
        default:
            return error.code == app::Code::blankNeeded;
    }
}

bool cardIsLost(const app::Error& error) {
    return cardCode(error) == cardlib::Code::sectorLost;
}

}  // namespace

std::string toldBy(const app::Error& error) {
    std::string text = nameOf(error.code) + " " + error.detail;
    if (const auto* card = std::get_if<cardlib::Error>(&error.cause)) {
        text += " / " + nameOf(card->code) + " " + card->detail;
        if (card->cause) text += " / " + nameOf(card->cause->code) + " " + std::to_string(card->cause->raw);
    }
    return text;
}

const Task* Operator::nextTask(app::Station& station) {
    const auto orders = station.orders->page({}, 0, 100);
    if (!orders || orders->empty()) throw std::runtime_error("no orders");
    order_ = orders->back();
    const auto order = station.orders->load(order_);
    if (!order) throw std::runtime_error("order unreadable: " + toldBy(order.error()));
    const auto next = std::ranges::find_if(tasks_, [&](const Task& task) { return !task.done(*order); });
    return next == tasks_.end() ? nullptr : &*next;
}

Operator::Outcome Operator::runProgram(int turn) {
    auto station = place_.process(stationFolder, turn);
    if (!station) return {&tasks_.front(), tl::unexpected(station.error())};
    Outcome outcome;
    outcome.task = nextTask(**station);
    if (!outcome.task) return outcome;
    auto& card = cards_.at(card_);
    SweptReader reader(card, trouble_);
    apdu::Session session(reader, card.atr());
    outcome.result = outcome.task->work(**station, order_, session);
    return outcome;
}

app::Result<void> Operator::spoil(int turn) {
    return place_.process(stationFolder, turn).and_then([&](const std::shared_ptr<app::Station>& station) {
        return spoilOrder(*station, order_, {"supervisor", "issuer", "torn"}).map([](std::int64_t) {});
    });
}

// The first card, then the others from the stack.
void Operator::layDownAnother() {
    if (card_ == first_)
        card_ = first_ == 0 ? 1 : 0;
    else if (++card_ == first_)
        ++card_;
    if (card_ > 2) card_ = first_;
}

// Does what a refusal asks for; false when nothing can be done any more.
bool Operator::answer(const app::Error& error, int turn) {
    said_ = toldBy(error) + (said_.empty() ? "" : "; before: " + said_.substr(0, 300));
    if (++refusals_ > maxRefusals) return false;
    const bool lost = cardIsLost(error), another = anotherCardIsAsked(error);
    turnedAway_ = another ? turnedAway_ + 1 : 0;
    if (lost || turnedAway_ == cardsOnTheDesk) {
        if (!spoil(turn)) return false;
        ++spoiled_;
        turnedAway_ = 0;
    }
    if (lost || another) layDownAnother();
    return true;
}

Ending Operator::work(std::size_t firstCard, int turn, bool stopWhenTurnedAway) {
    first_ = card_ = firstCard;
    refusals_ = turnedAway_ = spoiled_ = 0;
    said_.clear();
    while (true) {
        const Outcome outcome = runProgram(turn);
        if (outcome.result && !outcome.task) return {Ending::How::done, said_, spoiled_};
        if (outcome.result) continue;
        if (trouble_.struck()) return {Ending::How::interrupted, toldBy(outcome.result.error())};
        if (stopWhenTurnedAway && anotherCardIsAsked(outcome.result.error()))
            return {Ending::How::turnedAway, toldBy(outcome.result.error())};
        if (!answer(outcome.result.error(), turn)) return {Ending::How::stuck, said_, spoiled_};
    }
}

}  // namespace sweep
