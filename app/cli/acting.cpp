#include "app/cli/acting.h"

#include "app/cli/pin_input.h"
#include "app/cli/secret_input.h"
#include "app/intake/text_rules.h"

namespace app {
namespace {

// How somebody signs in.
struct Way {
    std::string name;  // empty: whoever's card it is
    const char* passwordVariable;
    std::filesystem::path passwordFile;
    std::string reader;  // with their card; empty: by password
    const char* pinVariable;
    std::filesystem::path pinFile;
};

Result<Actor> byPassword(const CommandContext& context, Station& station, const Way& way) {
    return readSecret(context, {way.passwordVariable, way.passwordFile, way.name + context.say(" 的密码：", ", password: ")})
        .and_then([&](const apdu::SecretBytes& password) { return station.people->signIn(way.name, password); });
}

Result<Actor> byCard(const CommandContext& context, Station& station, const Way& way) {
    return readPin(context, {way.pinVariable, way.pinFile, way.reader + context.say(" 中操作员卡的 PIN：", ", PIN of the operator's card: ")})
        .and_then([&](const Pin& pin) { return signInByCard(station, way.reader, pin); })
        .and_then([&](const SignedInByCard& signedIn) -> Result<Actor> {
            const bool named = way.name.empty() || isSamePerson(way.name, signedIn.actor.name());
            if (!named) return fail(Code::operatorCardOfAnother);
            return signedIn.actor;
        });
}

// Not asked for a password where there is nobody who could have one.
Result<Actor> signedIn(const CommandContext& context, Station& station, const Way& way) {
    return station.people->demandSetUp().and_then([&] {
        return way.reader.empty() ? byPassword(context, station, way) : byCard(context, station, way);
    });
}

}  // namespace

Result<Actor> actorOf(const CommandContext& context, Station& station, const std::string& typed) {
    if (context.as.empty() && context.card.empty()) return Actor(typed);
    return signedIn(context, station, {context.as, "ZHIKA_PASSWORD", context.passwordFile, context.card, "ZHIKA_PIN", context.pinFile});
}

Result<Actor> secondOf(const CommandContext& context, Station& station, const std::string& typed) {
    const bool nobody = context.as.empty() && context.card.empty();
    if (typed.empty() || (nobody && context.secondCard.empty())) return Actor(typed);
    return signedIn(context, station,
                    {typed, "ZHIKA_SECOND_PASSWORD", context.secondPasswordFile, context.secondCard, "ZHIKA_SECOND_PIN", context.secondPinFile});
}

Result<TwoActors> bothOf(const CommandContext& context, Station& station, const std::string& by, const std::string& second) {
    return actorOf(context, station, by).and_then([&](const Actor& first) {
        return secondOf(context, station, second).map([&](const Actor& other) { return TwoActors{first, other}; });
    });
}

}  // namespace app
