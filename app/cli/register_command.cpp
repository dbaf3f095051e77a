#include <ostream>

#include "app/cli/column_values.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/intake_text.h"
#include "app/cli/ledger_signing.h"
#include "app/drafts/draft_form.h"
#include "app/drafts/keep_draft.h"
#include "app/issuance/register_form.h"
#include "app/texts/rule_text.h"

namespace app {
namespace {

constexpr auto photoColumn = "photo";

struct Typed {
    std::filesystem::path form, photo;
    std::vector<std::string> set;
    std::string exemption;
    std::int64_t draft = 0;
    bool check = false;
    Signing people;
};

Result<RowValues> formOf(const Typed& typed) {
    if (typed.form.empty()) return RowValues{};
    return draftFormIn(typed.form, {}).map([](const DraftForm& form) { return form.values.reveal(); });
}

// What is typed counts before what stands in the file.
Result<RowValues> valuesOf(const CommandContext& context, const Typed& typed) {
    auto values = formOf(typed);
    const auto set = valuesSet(typed.set);
    if (!values || !set) return values ? set : values;
    for (const auto& [column, value] : *set) (*values)[column] = value;
    if (values->contains(photoColumn)) return tl::unexpected(argumentMalformed(photoColumn));
    return demandColumns(context.resources, *values).map([&] { return *values; });
}

// What the rules would decide.
ExitCode tellCheck(const CommandContext& context, const Station& station, const PhotoTexts& texts, const FormCheck& check) {
    if (!check.refusals.empty()) return tellIntake(context, station, texts, {{}, check.refusals});
    const auto& decision = check.row.decision;
    if (context.json)
        context.printJson({{"checked", true}, {"refused", false}, {"rule", decision.rule}, {"article", decision.article}});
    else
        *context.out << context.say("可以受理：", "may be entered: ") << ruleText(context.resources, decision.rule, context.language).cause
                     << std::endl;
    return exitDone;
}

Result<ExitCode> enter(const CommandContext& context, Station& station, const RowValues& values, const Typed& typed) {
    const auto texts = PhotoTexts::read(context);
    if (!texts) return tl::unexpected(texts.error());
    const auto people = signaturesOf(context, station, typed.people);
    if (!people) return tl::unexpected(people.error());
    if (typed.check) {
        const Actor by = people->by.name().empty() ? Actor("check") : people->by;  // nothing is entered: nobody need be named
        return checkFormBy(station, values, typed.photo, by, today()).map([&](const FormCheck& check) {
            return tellCheck(context, station, *texts, check);
        });
    }
    return registerForm(station, values, typed.photo, people->by, today(), {typed.exemption, people->second},
                        [&] { return enterDraft(station, typed.draft, people->by); })
        .map([&](const ImportReport& report) { return tellIntake(context, station, *texts, report); });
}

Result<ExitCode> run(const CommandContext& context, const Typed& typed) {
    return valuesOf(context, typed).and_then([&](const RowValues& values) {
        return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
            return enter(context, *station, values, typed);
        });
    });
}

}  // namespace

void addRegister(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("register", "register one applicant, with the checks of the desk's form");
    const auto typed = std::make_shared<Typed>();
    command->add_option("--set", typed->set, "COLUMN=VALUE, for example name=…; as often as needed");
    command->add_option("--form", typed->form, "a JSON object: a text for each column of the applicants' file");
    command->add_option("--photo", typed->photo, "the applicant's photo");
    auto* any = command->add_option("--exempt", typed->exemption, "why a photo that does not pass is taken; a second person signs");
    auto* second = command->add_option("--second", typed->people.second, "who signs for that photo");
    any->needs(second);
    second->needs(any);
    command->add_option("--draft", typed->draft, "the draft that becomes this record");
    command->add_flag("--check", typed->check, "only what the rules say of it; nothing is entered");
    addSigning(*command, typed->people, false);
    command->callback(runner(context, [&context, typed] { return run(context, *typed); }));
}

}  // namespace app
