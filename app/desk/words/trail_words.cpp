#include "app/desk/words/trail_words.h"

#include <QCoreApplication>

#include "app/desk/words/ledger_words.h"

namespace app {
namespace {

struct Trail {
    Q_DECLARE_TR_FUNCTIONS(Trail)
};

using Words = std::map<std::string, QString>;

Words ordersWords() {
    return {{"registered", Trail::tr("登记")},
            {"photo exempted", Trail::tr("免检照片")},
            {"photo not passed", Trail::tr("照片未过检")},
            {"photo approved", Trail::tr("未过检照片通过审核")},
            {"approved", Trail::tr("审核通过")},
            {"writing", Trail::tr("开始写芯片")},
            {"verified", Trail::tr("芯片已核验")},
            {"printed", Trail::tr("卡面已打印")},
            {"committed", Trail::tr("制成")},
            {"activating", Trail::tr("开始激活")},
            {"handed_over", Trail::tr("发放")},
            {"spoiled", Trail::tr("作废")},
            {"reason", Trail::tr("作废原因")},
            {"replacement ordered", Trail::tr("申请补换")},
            {"face drawn", Trail::tr("绘制卡面")},
            {"card seen blank", Trail::tr("看过卡面：空白")},
            {"card seen printed", Trail::tr("看过卡面：已印")},
            {"another code", Trail::tr("二维码不符")},
            {"another card", Trail::tr("摄像头前是另一张卡")},
            {"no code", Trail::tr("未读到二维码")},
            {"printer", Trail::tr("打印机出卡")},
            {"card rejected", Trail::tr("退出废卡")}};
}

Words cardsWords() {
    return {{"card.lost", Trail::tr("挂失")},
            {"card.loss_certified", Trail::tr("补交挂失证明")},
            {"card.found", Trail::tr("解除挂失")},
            {"card verified", Trail::tr("查验")},
            {"card looked at", Trail::tr("看卡")},
            {"card read", Trail::tr("读卡")},
            {"sector written", Trail::tr("应用区更新")},
            {"sector overtaken", Trail::tr("应用区已由他站更新")},
            {"sector read", Trail::tr("应用区读取")}};
}

Words servicesWords() {
    return {{"endorse", Trail::tr("签注")},
            {"change", Trail::tr("变更")},
            {"correct", Trail::tr("更正")},
            {"suspend", Trail::tr("暂停使用")},
            {"restore", Trail::tr("恢复使用")},
            {"cancel", Trail::tr("注销")},
            {"erase", Trail::tr("擦除芯片")}};
}

Words draftsWords() {
    return {{"draft parked", Trail::tr("停放")},
            {"draft taken up", Trail::tr("取回停放件")},
            {"draft handed over", Trail::tr("交接停放件")},
            {"draft ticket lost", Trail::tr("停放件让出号票")},
            {"draft ended", Trail::tr("停放件终止")}};
}

Words peoplesWords() {
    return {{"sign in", Trail::tr("登录")},
            {"sign out", Trail::tr("退出登录")},
            {"refused", Trail::tr("未获准许")},
            {"person added", Trail::tr("新增人员")},
            {"person closed", Trail::tr("停用人员")},
            {"person reopened", Trail::tr("重新启用人员")},
            {"operator card enrolled", Trail::tr("登记操作员卡")},
            {"operator card withdrawn", Trail::tr("注销操作员卡")},
            {"roles", Trail::tr("改变角色")},
            {"password", Trail::tr("改变密码")},
            {"viewed", Trail::tr("查看完整档案")},
            {"erased", Trail::tr("销毁档案")}};
}

Words stationsWords() {
    return {{"bind-station", Trail::tr("绑定芯片工位")},
            {"setting changed", Trail::tr("改变设置")},
            {"sector installed", Trail::tr("安装应用区")},
            {"sector key trusted", Trail::tr("信任应用区公钥")},
            {"layout installed", Trail::tr("安装版式")},
            {"layout drawn", Trail::tr("保存版式（未签名）")},
            {"layout key trusted", Trail::tr("信任版式公钥")},
            {"backup", Trail::tr("备份")},
            {"restored", Trail::tr("从备份恢复")},
            {"restored.confirmed", Trail::tr("确认恢复后继续")},
            {"audit exported", Trail::tr("导出日志")}};
}

Words ledgersWords() {
    return {{"stock counted", Trail::tr("盘点")},
            {"stock looked at", Trail::tr("查看账面数")},
            {"shift opened", Trail::tr("开班")},
            {"shift closed", Trail::tr("交班")},
            {"on the shelf", Trail::tr("上架")},
            {"collector admitted", Trail::tr("准许领取")},
            {"paper made", Trail::tr("出具单据")},
            {"fee booked", Trail::tr("收费")},
            {"fee cancelled", Trail::tr("撤销收费")},
            {"report entered", Trail::tr("报告登记")},
            {"report arrived", Trail::tr("报告送达")}};
}

constexpr const char* moves[] = {"receive", "draw",      "take_back", "begin",   "finish", "hand_over", "spoil",
                                 "test",    "send_back", "surrender", "destroy", "miss",   "find"};

}  // namespace

TrailWords::TrailWords() {
    for (Words some : {ordersWords(), cardsWords(), servicesWords(), draftsWords(), peoplesWords(), stationsWords(), ledgersWords()}) words_.merge(some);
    //: a service on a card
    for (const auto& [service, word] : servicesWords()) words_[service + " begun"] = Trail::tr("%1（开始）").arg(word);
    //: a movement of blanks
    for (const char* move : moves) words_[std::string("stock ") + move] = Trail::tr("空白卡：%1").arg(moveWord(move));
}

QString TrailWords::wordFor(const std::string& action) const {
    const auto found = words_.find(action);
    return found == words_.end() ? QString::fromStdString(action) : found->second;
}

std::vector<std::string> TrailWords::actionsWith(const QString& part) const {
    std::vector<std::string> actions;
    if (part.isEmpty()) return actions;
    for (const auto& [action, word] : words_)
        if (word.contains(part, Qt::CaseInsensitive)) actions.push_back(action);
    return actions;
}

}  // namespace app
