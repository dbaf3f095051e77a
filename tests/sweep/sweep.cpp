#include "tests/sweep/sweep.h"

#include "cardlib/crypto/digest.h"

namespace sweep {
namespace {

constexpr std::size_t blockOfPoints = 32;

const char* offer(std::size_t firstCard) {
    return firstCard == 0 ? ", same card first" : ", another card first";
}

std::string at(const Point& point, Fault fault) {
    return "at " + std::to_string(point.number) + " " + point.what + ": " + nameOf(fault);
}

std::string joined(const std::string& before, const std::string& next) {
    return before.empty() ? next : before + "; then " + next;
}

std::string keyOf(const StoreFacts& store, const World& world) {
    Bytes all = apdu::bytesOf(store.text);
    for (const auto& card : world.cards) apdu::append(all, *card);
    const Bytes digest = cardlib::sha256(all);
    return {digest.begin(), digest.end()};
}

}  // namespace

Sweep::Sweep(SweepOptions options, std::function<void(const std::string&)> violated)
    : options_(std::move(options)),
      violated_(std::move(violated)),
      place_(options_.subject),
      cards_(options_.subject.model),
      trouble_(place_.disk(), cards_),
      blanks_(cards_.blanks()),
      looker_(place_, cards_, blanks_),
      operator_(place_, cards_, trouble_, options_.tasks) {
    place_.disk().watch(stationFolder, &trouble_);
}

SweepCount Sweep::run() {
    Node start{{std::make_shared<const DiskImage>(place_.firstDisk()), blanks_}, 0, "", {}, ""};
    const Seen seen = lookAt(start.world);
    start.key = seen.key;
    start.sent = seen.events;
    known_.insert(seen.key);
    explore(start, 0);
    while (!open_.empty()) {
        const Node node = std::move(open_.front());
        open_.pop_front();
        for (const std::size_t firstCard : {0, 1})
            if (node.faults < options_.depth)
                explore(node, firstCard);
            else
                recover(node, firstCard);
    }
    return count_;
}

bool Sweep::isMine(const Node& node, std::size_t point) const {
    if ((point + static_cast<std::size_t>(node.faults) * 3) % options_.everyNth != 0) return false;
    return node.faults > 0 || point / blockOfPoints % options_.shares == options_.share;
}

Ending Sweep::work(const Node& node, std::size_t firstCard) {
    ++count_.executed;
    place_.disk().load(stationFolder, *node.world.disk);
    cards_.put(node.world.cards);
    const bool otherFirst = firstCard != 0 && node.faults > 0;
    return operator_.work(firstCard, node.faults, otherFirst);
}

void Sweep::explore(const Node& node, std::size_t firstCard) {
    std::vector<Point> points;
    deaths(node, firstCard, points);
    if (node.faults == 0) count_.points = points.size();
    mishaps(node, firstCard, points);
}

void Sweep::recover(const Node& node, std::size_t firstCard) {
    trouble_.begin();
    ended(node, work(node, firstCard), node.how + offer(firstCard));
}

// One run in which nothing goes wrong, and everything that would be left if it died on the way.
void Sweep::deaths(const Node& node, std::size_t firstCard, std::vector<Point>& points) {
    std::vector<Bytes> sent = node.sent;
    trouble_.begin();
    trouble_.tellDeaths([&](const Death& death) {
        if (!isMine(node, death.point.number)) return;
        auto durable =
            arrive(death.world, node.faults + 1, joined(node.how, at(death.point, death.fault) + offer(firstCard)), sent);
        if (death.fault == Fault::powerCut) sent = std::move(durable);
    });
    const Ending ending = work(node, firstCard);
    trouble_.flush();
    points = trouble_.list();
    ended(node, ending, node.how + offer(firstCard));
}

void Sweep::mishaps(const Node& node, std::size_t firstCard, const std::vector<Point>& points) {
    for (const Point& point : points) {
        if (!isMine(node, point.number)) continue;
        if (!point.card) {
            mishap(node, firstCard, point, Fault::refused);
            continue;
        }
        for (const Fault fault : {Fault::beforeSending, Fault::answerLost, Fault::halfExecuted, Fault::garbled})
            mishap(node, firstCard, point, fault);
    }
}

void Sweep::mishap(const Node& node, std::size_t firstCard, const Point& point, Fault fault) {
    trouble_.begin();
    trouble_.plan(point.number, fault);
    const Ending ending = work(node, firstCard);
    const std::string how = joined(node.how, at(point, fault) + offer(firstCard));
    if (!trouble_.struck()) violation("sweep", "the point was not reached", how);
    if (ending.how == Ending::How::interrupted || ending.how == Ending::How::turnedAway) {
        arrive(present(), node.faults + 1, how, node.sent);
        return;
    }
    ++count_.runs;
    ended(node, ending, how);
}

World Sweep::present() {
    return {std::make_shared<const DiskImage>(place_.disk().image(stationFolder)), cards_.kept()};
}

Sweep::Seen Sweep::lookAt(const World& world) {
    StoreFacts store = looker_.store(world);
    return {keyOf(store, world), std::move(store.events)};
}

// Faults are over: the order must be done. A card turned away must be as it was, and so must the record.
void Sweep::ended(const Node& node, const Ending& ending, const std::string& how) {
    const World world = present();
    if (ending.how == Ending::How::turnedAway) {
        if (lookAt(world).key != node.key)
            arrive(world, node.faults, how + ", turned away", node.sent);
        return;
    }
    count_.spoiled += ending.spoiled > 0 ? 1 : 0;
    if (ending.how == Ending::How::stuck) violation("I10", "stuck: " + ending.said, how);
    check(looker_.all(world, looker_.store(world)), how, node.sent, true);
}

std::vector<Bytes> Sweep::arrive(const World& world, int faults, const std::string& how,
                                 const std::vector<Bytes>& sent) {
    count_.runs += 2;
    StoreFacts store = looker_.store(world);
    auto events = store.events;
    const std::string key = keyOf(store, world);
    if (!known_.insert(key).second) return events;
    ++count_.states;
    check(looker_.all(world, std::move(store)), how, sent, false);
    open_.push_back({world, faults, how, events, key});
    return events;
}

void Sweep::check(Observation observation, const std::string& how, const std::vector<Bytes>& sent, bool ended) {
    observation.sentEvents = sent;
    observation.ended = ended;
    for (const auto& invariant : invariants())
        if (const auto broken = invariant.broken(observation)) violation(invariant.name, *broken, how);
}

void Sweep::violation(const std::string& invariant, const std::string& what, const std::string& how) {
    ++count_.violations;
    violated_(options_.subject.name + ": " + invariant + ": " + what + "\n    " + how);
}

}  // namespace sweep
