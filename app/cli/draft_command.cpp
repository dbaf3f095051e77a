#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_signing.h"
#include "app/drafts/end_draft.h"
#include "app/drafts/park_draft.h"
#include "app/drafts/pass_draft.h"

namespace app {
namespace {

struct Acting {
    std::int64_t draft = 0;
    Signing people;
    std::string ticket, to, reason;
    std::filesystem::path form, photo;
};

// What is told of a draft after something was done to it.
struct Told {
    nlohmann::json json;
    const char *chinese, *english;
    std::string of;
};

Result<ExitCode> act(const CommandContext& context, const Acting& acting,
                     const std::function<Result<Told>(Station&, const Signatures&)>& work) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto told = signaturesOf(context, *station, acting.people).and_then([&](const Signatures& people) { return work(*station, people); });
        return told.map([&](const Told& done) {
            if (context.json)
                context.printJson(done.json);
            else
                *context.out << context.say("暂存件 ", "draft ") << done.json.at("draft") << context.say(done.chinese, done.english) << done.of
                             << std::endl;
            return exitDone;
        });
    });
}

using Options = std::shared_ptr<Acting>;

CLI::App* addAct(CLI::App& draft, const Options& acting, const char* name, const char* what, bool second = false) {
    auto* command = draft.add_subcommand(name, what);
    addSigning(*command, acting->people, second);
    return command;
}

CLI::App* addActOnOne(CLI::App& draft, const Options& acting, const char* name, const char* what, bool second = false) {
    auto* command = addAct(draft, acting, name, what, second);
    command->add_option("--draft", acting->draft, "its number")->required();
    return command;
}

void addPark(CLI::App& draft, CommandContext& context) {
    const auto acting = std::make_shared<Acting>();
    auto* command = addAct(draft, acting, "park", "lay a registration aside under a ticket of the queue");
    command->add_option("--ticket", acting->ticket, "as on the slip, such as A012")->required();
    command->add_option("--form", acting->form, "a JSON object: a text for each column of the applicants' file")->required();
    command->add_option("--photo", acting->photo, "the applicant's photo");
    command->callback(runner(context, [&context, acting] {
        return act(context, *acting, [&](Station& station, const Signatures& people) {
            return draftFormIn(acting->form, acting->photo)
                .and_then([&](const DraftForm& form) { return parkNewDraft(station, {registrationDraft, acting->ticket, form}, people.by); })
                .and_then([&](std::int64_t id) { return station.drafts->load(id); })
                .map([](const std::optional<StoredDraft>& parked) {
                    return Told{{{"draft", parked->id}, {"state", parked->state}, {"ticket", parked->ticket}, {"owner", parked->owner}},
                                " 已停放于号票 ", " parked under ticket ", parked->ticket};
                });
        });
    }));
}

void addTakeUp(CLI::App& draft, CommandContext& context) {
    const auto acting = std::make_shared<Acting>();
    auto* command = addActOnOne(draft, acting, "take-up", "go on with a draft of one's own; the desk opens it");
    command->callback(runner(context, [&context, acting] {
        return act(context, *acting, [&](Station& station, const Signatures& people) {
            return takeUpDraft(station, acting->draft, people.by).map([](const OpenedDraft& opened) {
                return Told{{{"draft", opened.draft.id}, {"state", opened.draft.state}, {"ticket", opened.draft.ticket},
                             {"form", opened.values.reveal()}, {"photo", !opened.photo.reveal().empty()}},
                            " 已取回，号票 ", " taken up, ticket ", opened.draft.ticket};
            });
        });
    }));
}

Told toldOwner(std::int64_t draft, const std::string& owner) {
    return {{{"draft", draft}, {"owner", owner}}, " 已交给 ", " handed over to ", owner};
}

void addHandOn(CLI::App& draft, CommandContext& context) {
    const auto acting = std::make_shared<Acting>();
    auto* command = addActOnOne(draft, acting, "hand-over", "whose it is and who gets it sign, or a supervisor in the place of whose it is", true);
    command->callback(runner(context, [&context, acting] {
        return act(context, *acting, [&](Station& station, const Signatures& people) {
            return passOnDraft(station, acting->draft, people).map([&](const std::string& owner) { return toldOwner(acting->draft, owner); });
        });
    }));
}

void addAssign(CLI::App& draft, CommandContext& context) {
    const auto acting = std::make_shared<Acting>();
    auto* command = addActOnOne(draft, acting, "assign", "a supervisor says who goes on with it");
    command->add_option("--to", acting->to, "who gets it")->required();
    command->callback(runner(context, [&context, acting] {
        return act(context, *acting, [&](Station& station, const Signatures& people) {
            return assignDraft(station, acting->draft, acting->to, people.by).map([&](const std::string& owner) {
                return toldOwner(acting->draft, owner);
            });
        });
    }));
}

void addDrop(CLI::App& draft, CommandContext& context) {
    const auto acting = std::make_shared<Acting>();
    auto* command = addActOnOne(draft, acting, "drop", "destroy what was typed");
    command->add_option("--reason", acting->reason, "left, duplicate, mistaken or elsewhere")->required();
    command->callback(runner(context, [&context, acting] {
        return act(context, *acting, [&](Station& station, const Signatures& people) {
            return dropDraft(station, acting->draft, acting->reason, people.by).map([&](Remains remains) {
                const bool cleaned = remains == Remains::nothing;
                return Told{{{"draft", acting->draft}, {"state", "dropped"}, {"reason", acting->reason}, {"log_cleaned", cleaned}},
                            cleaned ? " 已作废：" : " 已作废，日志正被占用，稍后清理：",
                            cleaned ? " dropped: " : " dropped; the log is in use and cleaned later: ", acting->reason};
            });
        });
    }));
}

}  // namespace

void addDraft(CLI::App& zhika, CommandContext& context) {
    auto* draft = zhika.add_subcommand("draft", "park work that was begun, take it up, hand it over, drop it");
    draft->require_subcommand(1);
    for (const auto add : {addPark, addTakeUp, addHandOn, addAssign, addDrop}) add(*draft, context);
}

}  // namespace app
