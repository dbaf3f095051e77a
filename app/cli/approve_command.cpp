#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/order_choice.h"
#include "app/cli/photo_text.h"
#include "app/cli/progress_teller.h"
#include "app/issuance/approve.h"
#include "app/texts/rule_text.h"

namespace app {
namespace {

nlohmann::json toJson(std::int64_t order, const ApprovedPhoto& photo) {
    nlohmann::json json{{"order", order}, {"state", "approved"}};
    if (!photo.findings.empty()) json["photo_not_passed"] = photo.findings;
    if (const auto& any = photo.exemption)
        json["photo_exemption"] = {{"reason", any->reason}, {"checks", any->checks}, {"by", any->by}, {"second", any->second}};
    return json;
}

// On the screen before the order is signed.
void tellPhoto(const CommandContext& context, std::int64_t order, const ApprovedPhoto& photo) {
    auto& out = *context.out;
    if (!photo.findings.empty())
        out << context.say("任务 ", "order ") << order << context.say("：照片未过检：", ": photo not passed: ")
            << shownFindings(context, photo.findings) << std::endl;
    if (const auto& any = photo.exemption)
        out << context.say("任务 ", "order ") << order << context.say("：免检照片：", ": photo exempted: ")
            << ruleText(context.resources, "photo_exemption." + any->reason, context.language).cause << context.say("，", ", ") << any->by << ", "
            << any->second << std::endl;
}

void tell(const CommandContext& context, std::int64_t order, const ApprovedPhoto& photo) {
    if (context.json) return context.printJson(toJson(order, photo));
    *context.out << context.say("任务 ", "order ") << order << context.say(" 已审核", " approved") << std::endl;
}

struct Approval {
    OrderChoice choice;
    std::string by;
    bool confirmed = false;
};

Result<ExitCode> run(const CommandContext& context, const Approval& approval) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) -> Result<ExitCode> {
            const auto actor = actorOf(context, *station, approval.by);
            const Confirmed confirmed = approval.confirmed ? Confirmed::yes : Confirmed::no;
            if (!actor) return tl::unexpected(actor.error());
            ExitCode worst = exitDone;
            ProgressTeller teller(context);
            return eachOrder(*station, approval.choice, {State::draft},
                             [&](std::int64_t order) {
                                 ApprovedPhoto seen;
                                 const auto approved = approveOrder(*station, order, *actor, confirmed, [&](const ApprovedPhoto& photo) {
                                     seen = photo;
                                     teller.clear();
                                     if (!context.json) tellPhoto(context, order, photo);
                                 });
                                 teller.clear();
                                 if (!approved)
                                     worst = std::max(worst, reportFailure(context, approved.error()));
                                 else
                                     tell(context, order, seen);
                                 return true;
                             },
                             "approve", teller.observer())
                .map([&] { return worst; });
        });
}

}  // namespace

void addApprove(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("approve", "a second person approves orders");
    const auto approval = std::make_shared<Approval>();
    addOrderChoice(*command, approval->choice);
    command->add_option("--by", approval->by, "who approves: not who imported");
    command->add_flag("--confirmed", approval->confirmed, "the applicant has checked the data and signed; of all of them with --all");
    command->callback(runner(context, [&context, approval] { return run(context, *approval); }));
}

}  // namespace app
