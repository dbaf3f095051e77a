#pragma once

#include "app/cli/context.h"
#include "app/station/station.h"

namespace app {

// Who gives the command: whoever signs in with --as or by the card in --card, or else the name that was typed. Errors:
// passwordNotGiven, those of People::signIn() and signInByCard(), operatorCardOfAnother.
Result<Actor> actorOf(const CommandContext& context, Station& station, const std::string& typed = {});

// The second person: with a password of their own, or the card in --second-card, when the first one signed in.
Result<Actor> secondOf(const CommandContext& context, Station& station, const std::string& typed);

// Both, one after the other.
struct TwoActors {
    Actor by, second;
};
Result<TwoActors> bothOf(const CommandContext& context, Station& station, const std::string& by, const std::string& second);

}  // namespace app
