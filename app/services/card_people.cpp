#include "app/services/card_people.h"

#include "apdu/pcsc/context.h"
#include "app/devices/devices.h"

namespace app {
namespace {

using Work = std::function<Result<void>(cardlib::OperatorCard&)>;

struct Outcome {
    bool found = false;  // an operator's card lay there
    Result<void> done;
};

// However it ends: with a reset, after which the card knows of no PIN.
Outcome onOperatorCard(const std::string& reader, const Work& work) {
    const auto outcome = std::make_shared<Outcome>();
    const auto ran = onCard(reader, apdu::ScardTransport::AtEnd::leave, [outcome, work](apdu::Session& session) -> Result<void> {
        auto card = cardlib::OperatorCard::find(session);
        outcome->found = card.has_value();
        outcome->done = card ? work(*card) : tl::unexpected(operatorCardFailed(card.error()));
        return {};
    });
    return ran ? *outcome : Outcome{false, ran};
}

Result<std::vector<std::string>> readersNamed(const std::string& beginning, const std::string& but) {
    auto names = apdu::PcscContext::establish().and_then([](const auto& context) { return context->readers(); });
    if (!names) return tl::unexpected(deviceFailed(names.error()));
    std::erase_if(*names, [&](const std::string& name) { return beginning.empty() || !name.starts_with(beginning) || name == but; });
    return *std::move(names);
}

bool saysNoCard(const Error& error) {
    const auto* said = std::get_if<apdu::Error>(&error.cause);
    return said && said->code == apdu::Code::cardMissing;
}

// In the one reader of this name.
Result<void> inReader(const std::string& reader, const Work& work) {
    return wholeReaderName(reader).and_then([&](const std::string& name) { return onOperatorCard(name, work).done; });
}

}  // namespace

Result<SignedInByCard> signInByCard(Station& station, const std::string& readers, const Pin& pin, const std::string& but) {
    const auto names = readersNamed(readers, but);
    if (!names) return tl::unexpected(names.error());
    std::optional<Error> told;
    for (const auto& name : *names) {
        const auto actor = std::make_shared<Actor>();
        const auto [found, done] = onOperatorCard(name, [shared = station.shared_from_this(), pin, actor](cardlib::OperatorCard& card) {
            return shared->people->signInByCard(card, *pin).map([&](const Actor& signedIn) { *actor = signedIn; });
        });
        if (done) return SignedInByCard{*actor, name};
        if (found) return tl::unexpected(done.error());
        if (!saysNoCard(done.error())) told = done.error();
    }
    if (told) return tl::unexpected(*told);
    return fail(Code::operatorReaderEmpty, readers);
}

Result<void> enrolCard(Station& station, const std::string& name, const std::string& reader, const Pin& pin, const Actor& by) {
    return inReader(reader, [shared = station.shared_from_this(), name, pin, by](cardlib::OperatorCard& card) {
        return shared->people->enrolCard(name, card, *pin, by);
    });
}

Result<void> changeCardPin(const std::string& reader, const Pin& pin, const Pin& next) {
    return inReader(reader, [pin, next](cardlib::OperatorCard& card) -> Result<void> {
        const auto changed = card.changePin(*pin, *next);
        if (!changed) return tl::unexpected(operatorCardFailed(changed.error()));
        return {};
    });
}

}  // namespace app
