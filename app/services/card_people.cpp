#include "app/services/card_people.h"

#include "apdu/pcsc/context.h"
#include "app/devices/devices.h"
#include "cardlib/operator_card/operator_card.h"

namespace app {
namespace {

// However it ends: with a reset, after which the card knows of no PIN. What is asked runs on the device's thread, which may stay behind
// with it: it touches the card and what it owns.
template <class T>
Result<T> askCard(const std::string& reader, const std::function<Result<T>(cardlib::OperatorCard&)>& work) {
    const auto answer = std::make_shared<Result<T>>();
    const auto ran = onCard(reader, apdu::ScardTransport::AtEnd::leave, [answer, work](apdu::Session& session) -> Result<void> {
        auto card = cardlib::OperatorCard::find(session);
        *answer = card ? work(*card) : Result<T>(tl::unexpected(operatorCardFailed(card.error())));
        return {};
    });
    if (!ran) return tl::unexpected(ran.error());
    return *answer;
}

Result<Bytes> keyIn(const std::string& reader) {
    return askCard<Bytes>(reader, [](cardlib::OperatorCard& card) -> Result<Bytes> { return card.publicKey(); });
}

// The PIN goes to the card that was looked at, and to none that was laid down since: of that one the answer is empty, which proves nothing.
CardAtHand cardIn(const std::string& reader, const Bytes& key, const Pin& pin) {
    return {key, [reader, key, pin](const Bytes& challenge) {
                return askCard<Bytes>(reader, [key, pin, challenge](cardlib::OperatorCard& card) -> Result<Bytes> {
                    if (card.publicKey() != key) return Bytes();
                    return card.answer(*pin, challenge).map_error(&operatorCardFailed);
                });
            }};
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

}  // namespace

namespace {

Result<LookedAt> onlyCardIn(const std::string& readers, const std::string& but) {
    const auto names = readersNamed(readers, but);
    if (!names) return tl::unexpected(names.error());
    std::vector<LookedAt> looked;
    for (const auto& name : *names) looked.push_back({name, keyIn(name)});
    return onlyOperatorCard(looked);
}

}  // namespace

Result<LookedAt> onlyOperatorCard(const std::vector<LookedAt>& looked) {
    const LookedAt* only = nullptr;
    std::optional<Error> told;
    for (const auto& reader : looked) {
        if (reader.key && only) return fail(Code::operatorCardsSeveral, only->reader + ", " + reader.reader);
        if (reader.key) only = &reader;
        if (!reader.key && !saysNoCard(reader.key.error())) told = reader.key.error();
    }
    if (only) return *only;
    if (told) return tl::unexpected(*told);
    return fail(Code::operatorReaderEmpty);
}

Result<SignedInByCard> signInByCard(Station& station, const std::string& readers, const Pin& pin, const std::string& but) {
    return onlyCardIn(readers, but).and_then([&](const LookedAt& card) {
        return station.people->signInByCard(cardIn(card.reader, *card.key, pin)).map([&](const Actor& actor) {
            return SignedInByCard{actor, card.reader};
        });
    });
}

Result<void> enrolCard(Station& station, const std::string& name, const std::string& reader, const Pin& pin, const Actor& by) {
    return wholeReaderName(reader).and_then([&](const std::string& whole) {
        return keyIn(whole).and_then([&](const Bytes& key) { return station.people->enrolCard(name, cardIn(whole, key, pin), *pin, by); });
    });
}

Result<std::string> enrolOnlyCard(Station& station, const std::string& name, const std::string& readers, const Pin& pin, const Actor& by,
                                  const std::string& but) {
    return onlyCardIn(readers, but).and_then([&](const LookedAt& card) {
        return station.people->enrolCard(name, cardIn(card.reader, *card.key, pin), *pin, by).map([&] { return markOfCard(*card.key); });
    });
}

Result<void> changeCardPin(const std::string& reader, const Pin& pin, const Pin& next) {
    return wholeReaderName(reader).and_then([&](const std::string& whole) {
        return askCard<void>(whole, [pin, next](cardlib::OperatorCard& card) -> Result<void> {
            return card.changePin(*pin, *next).map_error(&operatorCardFailed);
        });
    });
}

}  // namespace app
