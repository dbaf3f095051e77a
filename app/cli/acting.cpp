#include "app/cli/acting.h"

#include "app/cli/secret_input.h"

namespace app {
namespace {

Result<Actor> signedIn(const CommandContext& context, Station& station, const std::string& name, const char* variable,
                       const std::filesystem::path& file) {
    // Not asked for a password where there is nobody who could have one.
    return station.people->demandSetUp()
        .and_then([&] { return readSecret(context, {variable, file, name + context.say(" 的密码：", ", password: ")}); })
        .and_then([&](const apdu::SecretBytes& password) { return station.people->signIn(name, password); });
}

}  // namespace

Result<Actor> actorOf(const CommandContext& context, Station& station, const std::string& typed) {
    if (context.as.empty()) return Actor(typed);
    return signedIn(context, station, context.as, "ZHIKA_PASSWORD", context.passwordFile);
}

Result<Actor> secondOf(const CommandContext& context, Station& station, const std::string& typed) {
    if (context.as.empty() || typed.empty()) return Actor(typed);
    return signedIn(context, station, typed, "ZHIKA_SECOND_PASSWORD", context.secondPasswordFile);
}

Result<TwoActors> bothOf(const CommandContext& context, Station& station, const std::string& by, const std::string& second) {
    return actorOf(context, station, by).and_then([&](const Actor& first) {
        return secondOf(context, station, second).map([&](const Actor& other) { return TwoActors{first, other}; });
    });
}

}  // namespace app
