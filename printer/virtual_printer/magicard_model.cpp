#include "printer/virtual_printer/magicard_model.h"

#include <map>
#include <utility>

#include "printer/drivers/magicard_status.h"

namespace printer {
namespace {

const std::map<std::string, Movement> movements{{"FEED1", Movement::load},
                                                {"CHPUP", Movement::toContact},
                                                {"FLIP", Movement::flip},
                                                {"EJT", Movement::eject}};

BodyOptions withoutContactless(BodyOptions options) {
    options.contactlessStation = false;
    return options;
}

// The overcoat as the head lays it: all of the card but the hole.
InkPanel overcoat(const std::optional<OvercoatHole>& hole) {
    InkPanel panel{'o', magicardHead.dots, magicardHead.lines,
                   Bytes(static_cast<std::size_t>(magicardHead.dots) * static_cast<std::size_t>(magicardHead.lines), 255)};
    if (!hole) return panel;
    for (int line = hole->left; line < std::min(hole->right, magicardHead.lines); ++line)
        for (int row = hole->top; row < std::min(hole->bottom, magicardHead.dots); ++row)
            panel.values[static_cast<std::size_t>(line) * static_cast<std::size_t>(magicardHead.dots) +
                         static_cast<std::size_t>(magicardHead.dots - 1 - row)] = 0;
    return panel;
}

}  // namespace

MagicardModel::MagicardModel(BodyOptions options) : body_(withoutContactless(std::move(options))) {}

void MagicardModel::receive(ByteView bytes) {
    for (auto& message : parser_.take(bytes)) queue_.push_back(std::move(message));
    work();
}

Bytes MagicardModel::take() {
    return std::exchange(out_, {});
}

void MagicardModel::advance(Span now) {
    while (doneAt_ && *doneAt_ <= now) {
        body_.pass(*doneAt_ - now_);
        now_ = *doneAt_;
        finished();
        work();
    }
    body_.pass(now - now_);
    now_ = now;
    work();
}

void MagicardModel::finished() {
    doneAt_.reset();
    if (body_.faults.strike({FaultKind::power})) return cyclePower();
    if (const auto trouble = body_.finish()) {
        failed_ = trouble;
        panels_.clear();
    }
    nextPanel();
}

void MagicardModel::work() {
    while (!doneAt_ && !queue_.empty() && !hangsUp_) {
        const MagicardMessage message = std::move(queue_.front());
        queue_.pop_front();
        perform(message);
    }
}

void MagicardModel::perform(const MagicardMessage& message) {
    if (message.request == "STA,INF") return answer();
    failed_.reset();
    if (message.job) return startJob(*message.job);
    if (const auto known = movements.find(message.request); known != movements.end()) return begin(body_.begin(known->second));
    failed_ = {message.fault == "size" ? Trouble::dataSize : Trouble::linkProtocol, Phase::before};
}

void MagicardModel::begin(tl::expected<Span, PrinterBody::Refusal> span) {
    if (span)
        doneAt_ = now_ + *span;
    else
        failed_ = span.error();
}

void MagicardModel::startJob(const MagicardJob& job) {
    for (const auto& plane : job.planes)
        if (body_.ribbon().find(plane.ink) == std::string::npos) {
            failed_ = {body_.ribbon().empty() ? Trouble::ribbonMissing : Trouble::ribbonWrongType, Phase::before};
            return;
        }
    panels_.assign(job.planes.begin(), job.planes.end());
    if (job.overcoat) panels_.push_back(overcoat(job.hole));
    if (job.stripe.empty()) return nextPanel();
    body_.holdStripe(job.stripe);
    begin(body_.begin(Movement::writeStripe));
    if (!doneAt_) panels_.clear();
}

void MagicardModel::nextPanel() {
    if (panels_.empty()) return;
    const InkPanel panel = std::move(panels_.front());
    panels_.pop_front();
    const auto span = body_.beginPanel(panel);
    if (span) headTime_.printing += *span;
    if (!span) panels_.clear();
    begin(span);
}

void MagicardModel::answer() {
    MagicardStatus status;
    status.model = "Magicard Enduro";
    status.serial = "VIRTUAL0002";
    status.firmware = "1.10";
    status.ejected = body_.ejected();
    status.film = body_.ribbon();
    status.filmLeft = body_.ribbonSets();
    status.stripeEncoder = body_.options().stripeEncoder;
    status.place = body_.place();
    status.hopperHoldsCards = body_.hopper() > 0;
    status.duplex = body_.options().duplex;
    status.contactStation = body_.options().contactStation;
    auto trouble = std::exchange(failed_, std::nullopt);
    for (const auto& standing : body_.troubles())
        if (!trouble && standing.trouble != Trouble::feedHopperEmpty && standing.trouble != Trouble::outputRejectFull)
            trouble = standing;
    if (trouble) {
        status.major = magicardMajor(trouble->trouble);
        status.minor = magicardMinor(trouble->phase);
    }
    Bytes said = magicardAnswer(toAnswer(status));
    const auto struck = body_.faults.strike({FaultKind::lost, FaultKind::garbled, FaultKind::cut, FaultKind::unplug});
    if (struck == FaultKind::unplug) hangsUp_ = true;
    if (struck == FaultKind::unplug || struck == FaultKind::lost) return;
    if (struck == FaultKind::garbled) said[1] ^= 0x08;
    if (struck == FaultKind::cut) said.resize(said.size() / 2);
    apdu::append(out_, said);
}

void MagicardModel::reconnect() {
    parser_.forget();
    queue_.clear();
    panels_.clear();
    out_.clear();
    failed_.reset();
    hangsUp_ = false;
    if (std::exchange(doneAt_, std::nullopt)) body_.finish();  // what ran goes on to its end, unseen
}

void MagicardModel::cyclePower() {
    body_.losePower();
    doneAt_.reset();
    reconnect();
    hangsUp_ = true;
}

}  // namespace printer
