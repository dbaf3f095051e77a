#pragma once

#include <CLI/CLI.hpp>

#include "app/card_service/card_request.h"
#include "app/cli/command_runner.h"

namespace app {

// What the commands on a living card share.
struct CardServiceOptions {
    std::string reader, until, since, by, second, permit;
    std::vector<std::string> settings;  // FIELD=VALUE
    CardRequest request;
};

// Adds a command with --reader, --by and --order; its callback serves the card on the reader. Options of its
// own are added to what is given back.
struct CardServiceCommand {
    CLI::App* command;
    std::shared_ptr<CardServiceOptions> options;
};
CardServiceCommand addCardService(CLI::App& zhika, CommandContext& context, Kind kind, const char* purpose);

// The same of what can be done while the card is not there: without --reader, of the order or --permit that is named.
CardServiceCommand addAbsentCardService(CLI::App& zhika, CommandContext& context, Kind kind, const char* purpose);

// --set FIELD=VALUE, as often as needed.
void addFacts(const CardServiceCommand& added);
// An option that is a day.
void addDay(const CardServiceCommand& added, const char* name, std::string& day, const char* purpose);
// --reason, with the reasons that are grounds for it.
CLI::Option* addReason(const CardServiceCommand& added);

}  // namespace app
