#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/people_card_command.h"
#include "app/cli/secret_input.h"

namespace app {
namespace {

struct PersonOptions {
    std::string name, shown;
    std::vector<std::string> roles;
    std::string citizenNumber;
};

Result<Roles> rolesOf(const PersonOptions& options) {
    Roles roles;
    for (const auto& name : options.roles) {
        const auto role = roleNamed(name);
        if (!role) return fail(Code::roleUnknown, name);
        roles.add(*role);
    }
    return roles;
}

void tell(const CommandContext& context, const Account& account) {
    if (context.json) {
        auto roles = nlohmann::json::array();
        for (const Role role : listOf(account.roles)) roles.push_back(nameOf(role));
        return context.printJson({{"name", account.name}, {"shown", account.shown}, {"roles", roles}, {"open", account.open}});
    }
    *context.out << account.name << "\t" << account.shown << "\t" << textOf(account.roles) << "\t"
                 << (account.open ? context.say("在用", "open") : context.say("停用", "closed")) << std::endl;
}

void tellNone(const CommandContext& context) {
    if (context.json) return context.printJson({{"people_set_up", false}});
    *context.out << context.say("尚未设置工作人员：任何人写明姓名即可办理", "people not yet set up: whoever is named with --by may act") << std::endl;
}

Result<ExitCode> list(const CommandContext& context, Station& station) {
    const auto setUp = station.people->areSetUp();
    if (!setUp) return tl::unexpected(setUp.error());
    if (!*setUp) {
        tellNone(context);
        return exitDone;
    }
    return actorOf(context, station)
        .and_then([&](const Actor& by) { return station.people->list(by); })
        .map([&](const std::vector<Account>& accounts) {
            for (const auto& account : accounts) tell(context, account);
            return exitDone;
        });
}

// One account as it is after what was done to it.
Result<ExitCode> tellChanged(const CommandContext& context, Station& station, const std::string& name) {
    return station.people->account(name).map([&](const Account& account) {
        tell(context, account);
        return exitDone;
    });
}

Result<void> add(const CommandContext& context, Station& station, const PersonOptions& options) {
    const auto setUp = station.people->areSetUp();
    const auto roles = rolesOf(options);
    if (!setUp) return tl::unexpected(setUp.error());
    if (!roles) return tl::unexpected(roles.error());
    const bool first = !*setUp && *roles == Roles{Role::administrator};
    const auto by = first ? Result<Actor>(Actor()) : station.people->demandSetUp().and_then([&] { return actorOf(context, station); });
    if (!by) return tl::unexpected(by.error());
    return readNewPassword(context, options.name).and_then([&](const apdu::SecretBytes& password) {
        return first ? station.people->addFirst(options.name, options.shown, password, options.citizenNumber)
                     : station.people->add({options.name, options.shown, *roles, options.citizenNumber}, password, *by);
    });
}

Result<void> setCitizenNumber(const CommandContext& context, Station& station, const PersonOptions& options) {
    return station.people->demandSetUp().and_then([&] { return actorOf(context, station); }).and_then([&](const Actor& by) {
        return station.people->setCitizenNumber(options.name, options.citizenNumber, by);
    });
}

Result<void> setRoles(const CommandContext& context, Station& station, const PersonOptions& options) {
    return rolesOf(options).and_then([&](Roles roles) {
        return actorOf(context, station).and_then([&](const Actor& by) { return station.people->setRoles(options.name, roles, by); });
    });
}

Result<void> setPassword(const CommandContext& context, Station& station, const PersonOptions& options) {
    return actorOf(context, station).and_then([&](const Actor& by) {
        return readNewPassword(context, options.name).and_then([&](const apdu::SecretBytes& password) {
            return station.people->setPassword(options.name, password, by);
        });
    });
}

// Whoever signs in; whose it is need not be typed again.
Result<ExitCode> setOwn(const CommandContext& context, Station& station) {
    return station.people->demandSetUp().and_then([&] { return actorOf(context, station); }).and_then([&](const Actor& by) -> Result<ExitCode> {
        if (!by.signedIn()) return tl::unexpected(argumentMalformed("--as"));
        return readNewPassword(context, by.name())
            .and_then([&](const apdu::SecretBytes& password) { return station.people->setPassword(by.name(), password, by); })
            .and_then([&] { return tellChanged(context, station, by.name()); });
    });
}

Result<void> close(const CommandContext& context, Station& station, const PersonOptions& options) {
    return actorOf(context, station).and_then([&](const Actor& by) { return station.people->close(options.name, by); });
}

Result<void> reopen(const CommandContext& context, Station& station, const PersonOptions& options) {
    return actorOf(context, station).and_then([&](const Actor& by) { return station.people->reopen(options.name, by); });
}

using Change = Result<void> (*)(const CommandContext&, Station&, const PersonOptions&);

struct PersonCommand {
    CLI::App* command;
    std::shared_ptr<PersonOptions> options;
};

PersonCommand addChange(CLI::App& people, CommandContext& context, const char* name, const char* purpose, Change change) {
    auto* command = people.add_subcommand(name, purpose);
    const auto options = std::make_shared<PersonOptions>();
    command->add_option("name", options->name, "the name they sign in with")->required();
    command->callback(runner(context, [&context, options, change] {
        return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
            return change(context, *station, *options).and_then([&] { return tellChanged(context, *station, options->name); });
        });
    }));
    return {command, options};
}

void addRoles(const PersonCommand& added) {
    added.command->add_option("--role", added.options->roles, "what they are here; as often as needed")->required();
}

void addNewPassword(const PersonCommand& added, CommandContext& context) {
    added.command->add_option("--new-password-file", context.newPasswordFile, "its first line is their password; or ZHIKA_NEW_PASSWORD, or the terminal");
}

CLI::Option* addCitizenNumber(const PersonCommand& added) {
    return added.command->add_option("--citizen-number", added.options->citizenNumber,
                                     "their own, kept as a digest only: they never act in their own case");
}

}  // namespace

void addPeople(CLI::App& zhika, CommandContext& context) {
    auto* people = zhika.add_subcommand("people", "who works at this station, and as what");
    people->require_subcommand(1);
    people->add_subcommand("list", "everybody, with their roles")->callback(runner(context, [&context] {
        return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
            return list(context, *station);
        });
    }));
    const auto added = addChange(*people, context, "add", "an account for a person; the first is an administrator", add);
    added.command->add_option("--shown", added.options->shown, "the name as people read it");
    addRoles(added);
    addCitizenNumber(added);
    addNewPassword(added, context);
    addCitizenNumber(addChange(*people, context, "number", "whose own case is whose; an empty number is taken away", setCitizenNumber))->required();
    addRoles(addChange(*people, context, "roles", "what a person is here from now on", setRoles));
    addNewPassword(addChange(*people, context, "password", "a new password: one's own, or by an administrator", setPassword), context);
    auto* own = people->add_subcommand("own", "a new password for whoever signs in");
    own->add_option("--new-password-file", context.newPasswordFile, "its first line is the new password; or ZHIKA_NEW_PASSWORD, or the terminal");
    own->callback(runner(context, [&context] {
        return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
            return setOwn(context, *station);
        });
    }));
    addChange(*people, context, "close", "a person works here no more", close);
    addChange(*people, context, "reopen", "and works here again", reopen);
    addPeopleCards(*people, context);
}

}  // namespace app
