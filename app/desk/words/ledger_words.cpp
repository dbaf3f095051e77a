#include "app/desk/words/ledger_words.h"

#include <QCoreApplication>
#include <map>

namespace app {
namespace {

struct Ledger {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

using Words = std::map<std::string, QString>;

QString wordOf(const Words& words, const std::string& id) {
    const auto found = words.find(id);
    return found == words.end() ? QString::fromStdString(id) : found->second;
}

}  // namespace

QString accountWord(const std::string& account) {
    return wordOf({{"received", Ledger::tr("供货")},
                   {"stock", Ledger::tr("库房")},
                   {"drawer", Ledger::tr("抽屉")},
                   {"in_process", Ledger::tr("在制")},
                   //: account of finished cards that wait for their holders
                   {"issued", Ledger::tr("待发")},
                   {"handed_over", Ledger::tr("已发放")},
                   {"spoiled", Ledger::tr("作废")},
                   {"destroyed", Ledger::tr("已销毁")},
                   {"test", Ledger::tr("试验")},
                   {"returned", Ledger::tr("退回厂家")},
                   {"surrendered", Ledger::tr("收回")},
                   {"difference", Ledger::tr("差异")}},
                  account);
}

QString moveWord(const std::string& move) {
    return wordOf({{"receive", Ledger::tr("入库")},
                   {"draw", Ledger::tr("领用")},
                   {"take_back", Ledger::tr("退库")},
                   {"begin", Ledger::tr("开始制证")},
                   {"finish", Ledger::tr("制成")},
                   {"hand_over", Ledger::tr("发放")},
                   {"spoil", Ledger::tr("作废")},
                   {"test", Ledger::tr("试验")},
                   {"send_back", Ledger::tr("退回厂家")},
                   {"surrender", Ledger::tr("收回")},
                   {"destroy", Ledger::tr("销毁")},
                   //: a count found fewer blanks than the book has
                   {"miss", Ledger::tr("盘亏")},
                   //: a count found more blanks than the book has
                   {"find", Ledger::tr("盘盈")}},
                  move);
}

QString serviceWord(const std::string& service) {
    return wordOf({{"registration", Ledger::tr("登记")},
                   {"approval", Ledger::tr("审核")},
                   {"making", Ledger::tr("制证")},
                   {"hand_over", Ledger::tr("发放")},
                   {"endorsement", Ledger::tr("签注")},
                   {"change", Ledger::tr("变更")},
                   {"correction", Ledger::tr("更正")},
                   {"suspension", Ledger::tr("中止使用")},
                   {"restoration", Ledger::tr("恢复")},
                   {"cancellation", Ledger::tr("注销")},
                   {"loss_report", Ledger::tr("挂失")},
                   {"verification", Ledger::tr("查验")},
                   {"sector_change", Ledger::tr("应用区更新")}},
                  service);
}

QString outcomeWord(const std::string& outcome) {
    return wordOf({{"done", Ledger::tr("完成")},
                   {"spoiled", Ledger::tr("作废")},
                   {"holds", Ledger::tr("通过")},
                   {"fails", Ledger::tr("不通过")},
                   {"lifted", Ledger::tr("解除")},
                   {"returned", Ledger::tr("退回补正")},
                   {"supplied", Ledger::tr("补正重提")},
                   {"refused", Ledger::tr("不予批准")},
                   {"withdrawn", Ledger::tr("撤回")},
                   {"reopened", Ledger::tr("重新审核")},
                   {"superseded", Ledger::tr("被替代")}},
                  outcome);
}

QString regimeWord(const std::string& regime) {
    return wordOf({{"zhengzhou-2013", Ledger::tr("郑州市居住证（2013 年办法）")}, {"national-2016", Ledger::tr("居住证（2016 年条例）")}}, regime);
}

}  // namespace app
