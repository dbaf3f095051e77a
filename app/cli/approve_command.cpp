#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/order_choice.h"
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

void tell(const CommandContext& context, std::int64_t order, const ApprovedPhoto& photo) {
    if (context.json) return context.printJson(toJson(order, photo));
    auto& out = *context.out;
    out << context.say("任务 ", "order ") << order << context.say(" 已审核", " approved");
    if (!photo.findings.empty()) out << context.say("；照片未过检：", "; photo not passed: ") << photo.findings;
    if (const auto& any = photo.exemption)
        out << context.say("；免检照片：", "; photo exempted: ")
            << ruleText(context.resources, "photo_exemption." + any->reason, context.language).cause << "，" << any->by << ", " << any->second;
    out << std::endl;
}

Result<ExitCode> run(const CommandContext& context, const OrderChoice& choice, const std::string& by) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) -> Result<ExitCode> {
            const auto actor = actorOf(context, *station, by);
            if (!actor) return tl::unexpected(actor.error());
            ExitCode worst = exitDone;
            ProgressTeller teller(context);
            return eachOrder(*station, choice, {State::draft},
                             [&](std::int64_t order) {
                                 const auto approved = approveOrder(*station, order, *actor)
                                                           .and_then([&] { return station->orders->load(order); })
                                                           .and_then([&](const StoredOrder& stored) { return photoOf(*station, stored); });
                                 teller.clear();
                                 if (!approved)
                                     worst = std::max(worst, reportFailure(context, approved.error()));
                                 if (approved) tell(context, order, *approved);
                                 return true;
                             },
                             "approve", teller.observer())
                .map([&] { return worst; });
        });
}

}  // namespace

void addApprove(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("approve", "a second person approves orders");
    const auto choice = std::make_shared<OrderChoice>();
    const auto by = std::make_shared<std::string>();
    addOrderChoice(*command, *choice);
    command->add_option("--by", *by, "who approves: not who imported");
    command->callback(runner(context, [&context, choice, by] { return run(context, *choice, *by); }));
}

}  // namespace app
