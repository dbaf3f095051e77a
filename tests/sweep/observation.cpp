#include "tests/sweep/observation.h"

#include <algorithm>

#include "apdu/core/hex.h"
#include "app/issuance/hand_over.h"
#include "app/station/record_composer.h"
#include "cardlib/drivers/card_driver.h"
#include "cardlib/inspection/card_reader.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "tests/sweep/operator.h"

namespace sweep {
namespace {

bool isActive(cardlib::CardDriver& driver, const cardlib::Profile& profile) {
    const auto& permit = *cardlib::findApplication(profile, profile.statusApplication);
    const auto& file = *cardlib::findFile(permit, profile.statusFile);
    return driver.select(permit)
        .and_then([&](bool there) { return there ? driver.read(file, 1) : Bytes{0}; })
        .map([](const Bytes& status) { return status.at(0) == 0x01; })
        .value_or(false);
}

bool everyKeyOpens(cardlib::CardDriver& driver, const cardlib::Profile& profile) {
    for (const auto* application : cardlib::applicationsOf(profile))
        for (const auto& key : application->keys) {
            if (key.type != 0x39) continue;
            const auto opened = driver.select(*application).and_then([&](bool) { return driver.authenticate(key); });
            if (!opened) return false;
        }
    return true;
}

bool triesLeft(const cardlib::CardDirectory& directory) {
    const auto spent = [](const cardlib::CardKeyRecord& key) {
        return (key.type == 0x39 || key.type == 0x3A) && (key.fifth & 0x0F) == 0;
    };
    return !directory.locked && std::ranges::none_of(directory.keys, spent) &&
           std::ranges::all_of(directory.children, [](const auto& child) { return triesLeft(child); });
}

// The order this card was bound to by INTENT.
const OrderFacts* orderOf(const StoreFacts& store, const std::string& serial) {
    const auto found = std::ranges::find(store.orders, serial, &OrderFacts::chipSerial);
    return found == store.orders.end() ? nullptr : &*found;
}

bool agreesWithRecord(app::Station& station, const OrderFacts* bound, apdu::Session& session) {
    if (!bound) return false;
    const auto order = station.orders->load(bound->id);
    if (!order) return false;
    const auto card = station.orders->loadCard(*order);
    if (!card) return false;
    std::string code;
    (void)app::recordFromJson(*card, code);
    const auto proof = app::proveThreeWay(station, *order, session, code);
    return proof && proof->genuine != cardlib::Genuine::no && proof->signatures && proof->recordAgrees &&
           proof->printAgrees == true;
}

}  // namespace

StoreFacts Looker::store(const World& world) {
    place_.disk().load(probeFolder, *world.disk);
    const auto station = place_.process(probeFolder, 9);
    if (!station) throw std::runtime_error("the store does not open: " + toldBy(station.error()));
    auto facts = readFacts(**station);
    if (!facts) throw std::runtime_error("the store is not readable: " + toldBy(facts.error()));
    return *std::move(facts);
}

CardFacts Looker::look(app::Station& station, const Bytes& kept, const StoreFacts& store) {
    CardFacts facts;
    const auto card = cards_.copyOf(kept);
    cardlib::InProcessReader reader(*card);
    apdu::Session session(reader, card->atr());
    const auto driver = makeDriver(session, *station.vault, station.profile);
    const Bytes serial = driver->chipSerial().value();
    facts.serial = apdu::toHex(serial);
    facts.blank = driver->isBlank().value();
    if (const auto* native = dynamic_cast<const cardlib::NativeCard*>(card.get()); native && native->image().masterFile)
        facts.triesLeft = triesLeft(*native->image().masterFile);
    const OrderFacts* bound = orderOf(store, facts.serial);
    if (facts.blank || !bound) return facts;
    driver->useKeysOf(serial, *apdu::fromHex(bound->applicationSerial));
    facts.active = isActive(*driver, station.profile);
    if (!facts.active) return facts;
    facts.agrees = agreesWithRecord(station, bound, session);
    facts.keysWhole = everyKeyOpens(*driver, station.profile);
    return facts;
}

Observation Looker::all(const World& world, StoreFacts store) {
    place_.disk().load(probeFolder, *world.disk);
    const auto station = place_.process(probeFolder, 9).value();
    Observation observation;
    for (std::size_t i = 0; i < world.cards.size(); ++i) {
        CardFacts facts;
        if (world.cards[i] != blanks_[i]) facts = look(*station, *world.cards[i], store);
        observation.cards.push_back(std::move(facts));
    }
    observation.store = std::move(store);
    return observation;
}

}  // namespace sweep
