#include "app/cli/ledger_text.h"

#include <algorithm>
#include <ostream>

namespace app {
namespace {

struct Word {
    std::string_view id;
    const char *chinese, *english;
};

constexpr Word accounts[] = {
    {"received", "供货", "received"},      {"stock", "库房", "vault"},       {"drawer", "抽屉", "drawer"},
    {"in_process", "在制", "in process"},  {"issued", "待发", "to hand over"}, {"handed_over", "已发放", "handed over"},
    {"spoiled", "作废", "spoiled"},        {"destroyed", "已销毁", "destroyed"}, {"test", "试验", "test"},
    {"returned", "退回厂家", "sent back"}, {"surrendered", "收回", "surrendered"}, {"difference", "差异", "difference"},
};
constexpr Word moves[] = {
    {"receive", "入库", "received"}, {"draw", "领用", "drawn"},          {"take_back", "退库", "returned"},
    {"begin", "制证", "begun"},      {"finish", "制成", "made"},         {"hand_over", "发放", "handed over"},
    {"spoil", "作废", "spoiled"},    {"test", "试验", "taken for tests"}, {"send_back", "退回厂家", "sent back"},
    {"surrender", "收回", "surrendered"}, {"destroy", "销毁", "destroyed"}, {"miss", "盘亏", "missing"}, {"find", "盘盈", "found"},
};
constexpr Word services[] = {
    {"registration", "登记", "registration"}, {"approval", "审核", "approval"},       {"making", "制证", "making"},
    {"hand_over", "发放", "hand-over"},       {"endorsement", "签注", "endorsement"}, {"change", "变更", "change"},
    {"correction", "更正", "correction"},     {"suspension", "中止使用", "suspension"},   {"restoration", "恢复", "restoration"},
    {"cancellation", "注销", "cancellation"}, {"loss_report", "挂失", "loss report"}, {"verification", "查验", "verification"},
    {"sector_change", "应用区更新", "sector change"},
};
constexpr Word reporters[] = {{"landlord", "出租人", "landlord"},
                               {"employer", "用人单位", "employer"},
                               {"sole_trader", "个体经营者", "sole trader"},
                               {"property_firm", "物业", "property firm"}};
constexpr Word fees[] = {{"lost", "遗失补领", "lost card"}, {"destroyed", "损毁补领", "destroyed card"}, {"damaged", "损坏换领", "damaged card"}};
constexpr Word outcomes[] = {
    {"done", "完成", "done"},   {"spoiled", "作废", "spoiled"}, {"holds", "通过", "holds"},
    {"fails", "不通过", "fails"}, {"lifted", "解除", "lifted"},   {"superseded", "被替代", "superseded"},
    {"returned", "退回补正", "returned for papers"}, {"supplied", "补正重提", "supplied"}, {"refused", "不予批准", "refused"},
    {"withdrawn", "撤回", "withdrawn"}, {"reopened", "重新审核", "reopened"},
};

template <std::size_t count>
std::string wordOf(const CommandContext& context, const Word (&words)[count], std::string_view id) {
    const auto found = std::ranges::find(words, id, &Word::id);
    return found == std::end(words) ? std::string(id) : context.say(found->chinese, found->english);
}

}  // namespace

std::string accountWord(const CommandContext& context, std::string_view account) {
    return wordOf(context, accounts, account);
}

std::string moveWord(const CommandContext& context, std::string_view move) {
    return wordOf(context, moves, move);
}

std::string serviceWord(const CommandContext& context, std::string_view service) {
    return wordOf(context, services, service);
}

std::string outcomeWord(const CommandContext& context, std::string_view outcome) {
    return wordOf(context, outcomes, outcome);
}

std::string reporterWord(const CommandContext& context, std::string_view who) {
    return wordOf(context, reporters, who);
}

std::string feeWord(const CommandContext& context, std::string_view service) {
    return wordOf(context, fees, service);
}

void tellCount(const CommandContext& context, const std::string& place, const CountOutcome& outcome) {
    const bool booked = outcome.says == CountSays::booked;
    if (context.json) {
        nlohmann::json json{{"place", place}, {"agrees", outcome.says == CountSays::agrees}, {"booked", booked}};
        if (booked) json["difference"] = outcome.difference;
        return context.printJson(json);
    }
    *context.out << accountWord(context, place);
    if (outcome.says == CountSays::agrees) *context.out << context.say("：与账面相符", ": agrees with the book");
    if (outcome.says == CountSays::differs)
        *context.out << context.say("：与账面不符，请重新清点；仍不符时由两人签字记账", ": does not agree with the book; count again, and if it stays so, have two people sign");
    if (booked) *context.out << context.say("：差异已由两人签字记账 ", ": the difference is booked by two: ") << outcome.difference;
    *context.out << std::endl;
}

void tellStock(const CommandContext& context, const StockView& view) {
    if (context.json) {
        nlohmann::json json{{"kept", view.kept}, {"accounts", nlohmann::json::object()}, {"shift", view.shift}};
        for (const auto& [account, count] : view.accounts) json["accounts"][account] = count ? nlohmann::json(*count) : nlohmann::json();
        return context.printJson(json);
    }
    if (!view.kept) {
        *context.out << context.say("本站未建空白卡台账", "no blanks are kept here") << std::endl;
        return;
    }
    for (const auto& [account, count] : view.accounts)
        *context.out << accountWord(context, account) << "\t" << (count ? std::to_string(*count) : context.say("（盲点）", "(covered)"))
                     << std::endl;
}

}  // namespace app
