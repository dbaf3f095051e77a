#include "printer/virtual_printer/evolis_model.h"

#include <map>
#include <utility>

#include "printer/drivers/evolis_names.h"

namespace printer {
namespace {

const std::map<std::string, Movement> movements{{"Si", Movement::load},        {"Sis", Movement::toContact},
                                                {"Sic", Movement::toContactless}, {"Sv", Movement::flip},
                                                {"Se", Movement::eject},       {"Ser", Movement::reject},
                                                {"Smw", Movement::writeStripe}};

}  // namespace

void EvolisModel::receive(ByteView bytes) {
    for (auto& command : parser_.take(bytes)) queue_.push_back(std::move(command));
    work();
}

Bytes EvolisModel::take() {
    return std::exchange(out_, {});
}

void EvolisModel::advance(Span now) {
    while (doneAt_ && *doneAt_ <= now) {
        const Span at = *doneAt_;
        body_.pass(at - now_);
        now_ = at;
        finished(at);
        work();
    }
    body_.pass(now - now_);
    now_ = now;
    work();
}

// The action that ran has come to its end.
void EvolisModel::finished(Span at) {
    doneAt_.reset();
    if (body_.faults.strike({FaultKind::power})) return cyclePower();
    const auto trouble = body_.finish();
    if (std::exchange(moving_, false)) {
        queue_.pop_front();
        panelEnded_.reset();
        return trouble ? refuse(*trouble) : answer("OK");
    }
    panelEnded_ = at;
    if (trouble) failed_ = trouble;
}

void EvolisModel::work() {
    while (!doneAt_ && !queue_.empty() && !hangsUp_) {
        const EvolisCommand command = queue_.front();
        if (!perform(command)) return;
        queue_.pop_front();
    }
}

// True when the command is answered.
bool EvolisModel::perform(const EvolisCommand& command) {
    if (!command.fault.empty()) return answer(command.fault), true;
    if (command.name == "Db" || command.name == "Dbc") return takePanel(command);
    if (command.name == "Pmc" || command.name == "Pmt" || command.name == "Dm" || command.name == "Smr") return stripe(command), true;
    if (const auto known = movements.find(command.name); known != movements.end()) return movement(known->second);
    query(command);
    return true;
}

bool EvolisModel::takePanel(const EvolisCommand& command) {
    if (failed_) return refuse(*std::exchange(failed_, std::nullopt)), true;
    auto panel = evolisPanelOf(command);
    if (body_.faults.strike({FaultKind::damage})) panel.reset();
    if (waiting_)
        startPanel();
    else
        failed_ = body_.hindersPanel();
    if (failed_) return refuse(*std::exchange(failed_, std::nullopt)), true;
    if (!panel) return answer(evolisWord(Trouble::dataSize, Phase::before)), true;
    if (body_.ribbon().find(panel->ink) == std::string::npos)
        return refuse({Trouble::ribbonWrongType, Phase::before}), true;
    if (!body_.cardInside()) return refuse({Trouble::stationCardMissing, Phase::before}), true;
    waiting_ = std::move(panel);
    answer("OK");
    return true;
}

void EvolisModel::startPanel() {
    const auto span = body_.beginPanel(*std::exchange(waiting_, std::nullopt));
    if (!span) {
        failed_ = span.error();
        return;
    }
    if (panelEnded_) headTime_.idle += now_ - *panelEnded_;
    headTime_.printing += *span;
    doneAt_ = now_ + *span;
}

bool EvolisModel::movement(Movement wanted) {
    if (failed_) return refuse(*std::exchange(failed_, std::nullopt)), true;
    if (waiting_) {
        startPanel();
        if (doneAt_) return false;
        return refuse(*std::exchange(failed_, std::nullopt)), true;
    }
    if (wanted == Movement::writeStripe) body_.holdStripe(std::exchange(stripe_, {}));
    const auto span = body_.begin(wanted);
    if (!span) return refuse(span.error()), true;
    moving_ = true;
    doneAt_ = now_ + *span;
    return false;
}

std::string EvolisModel::state() const {
    std::string said = "OK";
    const auto add = [&](bool is, const std::string& word) {
        if (is && !word.empty()) said += ";" + word;
    };
    add(body_.options().duplex, "CFG_FLIP");
    add(body_.options().contactStation, "CFG_SMART");
    add(body_.options().contactlessStation, "CFG_CONTACTLESS");
    add(body_.options().stripeEncoder, "CFG_MAGNETIC");
    add(true, evolisWord(body_.place()));
    for (const auto& refusal : body_.troubles()) add(true, evolisWord(refusal.trouble, refusal.phase));
    add(body_.ribbonSets() > 0 && body_.ribbonSets() < 10, evolisWord(Trouble::ribbonLow, Phase::before));
    add(body_.panelsPrinted() >= body_.options().cleanAfter, evolisWord(Trouble::cleanDue, Phase::before));
    return said;
}

// What the next Smw writes, and what stands on the card.
void EvolisModel::stripe(const EvolisCommand& command) {
    if (!body_.options().stripeEncoder) return refuse({Trouble::stationNotInstalled, Phase::before});
    const auto& said = command.parameters;
    const std::string first = said.empty() ? "" : said[0];
    if (command.name == "Pmc") {
        stripe_.highCoercivity = first == "h";
        return answer(said.size() == 1 && (first == "h" || first == "l") ? "OK" : "ERR_DATA");
    }
    if (first.size() != 1 || first[0] < '1' || first[0] > '3') return answer("ERR_DATA");
    const auto track = static_cast<std::size_t>(first[0] - '1');
    if (command.name == "Smr") {
        if (!body_.cardInside()) return refuse({Trouble::stationCardMissing, Phase::before});
        const auto& text = body_.books()[static_cast<std::size_t>(*body_.cardInside())].stripe.tracks[track];
        return answer(text.empty() ? "ERR_BLANK_TRACK" : text);
    }
    if (said.size() != 2 || (command.name == "Pmt" && said[1] != first)) return answer("ERR_DATA");
    if (command.name == "Pmt") return answer("OK");
    if (!fitsTrack(said[1], track)) return refuse({Trouble::stripeDataInvalid, Phase::before});
    stripe_.tracks[track] = said[1];
    answer("OK");
}

void EvolisModel::query(const EvolisCommand& command) {
    const std::string first = command.parameters.empty() ? "" : command.parameters.front();
    if (command.name == "Rse") return answer(state());
    if (command.name == "Rtp") return answer("Evolis Primacy 2");
    if (command.name == "Rsn") return answer("VIRTUAL0001");
    if (command.name == "Rfv") return answer("2.01");
    if (command.name == "Rr") return answer(body_.ribbon() + ";" + std::to_string(body_.ribbonSets()));
    if (command.name == "Rco" && first == "e") return answer(std::to_string(body_.ejected()));
    if (command.name == "Rco") return answer(std::to_string(body_.panelsPrinted()));
    if (command.name == "Rlr") return answer(last_);
    if (command.name == "Pr" && first != body_.ribbon()) {
        const bool none = body_.ribbon().empty();
        return refuse({none ? Trouble::ribbonMissing : Trouble::ribbonWrongType, Phase::before});
    }
    if (command.name == "Ss") {
        waiting_.reset();
        failed_.reset();
        panelEnded_.reset();
    }
    const bool known = command.name == "Pr" || command.name == "Ss" || command.name == "Sr" || command.name == "Pem";
    answer(known ? "OK" : "ERR_DATA");
}

void EvolisModel::refuse(const PrinterBody::Refusal& refusal) {
    waiting_.reset();
    answer(evolisWord(refusal.trouble, refusal.phase));
}

void EvolisModel::answer(const std::string& text) {
    last_ = text;
    Bytes said = evolisAnswer(text);
    const auto struck = body_.faults.strike({FaultKind::lost, FaultKind::garbled, FaultKind::cut, FaultKind::unplug});
    if (struck == FaultKind::unplug) hangsUp_ = true;
    if (struck == FaultKind::unplug || struck == FaultKind::lost) return;
    if (struck == FaultKind::garbled) said[0] ^= 0x08;
    if (struck == FaultKind::cut) said.resize(said.size() / 2);
    apdu::append(out_, said);
}

void EvolisModel::reconnect() {
    parser_.forget();
    queue_.clear();
    out_.clear();
    waiting_.reset();
    stripe_ = {};
    failed_.reset();
    panelEnded_.reset();
    hangsUp_ = false;
    moving_ = false;
    if (std::exchange(doneAt_, std::nullopt)) body_.finish();  // what ran goes on to its end, unseen
}

void EvolisModel::cyclePower() {
    body_.losePower();
    moving_ = false;
    doneAt_.reset();
    reconnect();
    hangsUp_ = true;
}

}  // namespace printer
