#include "app/desk/shell/printer_item.h"

namespace app {
namespace {

bool writesFiles(const PrinterWatch& watch) {
    return watch.printer().starts_with("file:");
}

}  // namespace

void PrinterItem::watch(PrinterWatch& watch) {
    connect(&watch, &PrinterWatch::changed, this, [this, &watch] { tell(watch); });
    tell(watch);
}

void PrinterItem::tell(const PrinterWatch& watch) {
    setVisible(!watch.printer().empty());
    //: in the strip at the bottom, short: faces are written into a folder
    if (writesFiles(watch)) return say("", tr("○ 打印到文件"));
    //: in the strip at the bottom, short: nobody has asked it yet
    if (!watch.told()) return say("", tr("○ 打印机"));
    const auto& told = *watch.told();
    //: in the strip at the bottom, short
    if (!told) return say("failure", tr("✕ 打印机不可用"));
    //: in the strip at the bottom, short: it waits for a person
    if (!told->stops.empty()) return say("failure", tr("✕ 打印机停下"));
    const bool warned = !told->warnings.empty();
    //: in the strip at the bottom, short
    QString text = tr("打印机");
    //: in the strip at the bottom, short: %1 sets of panels are left
    if (!told->ribbon.empty()) text = tr("打印机，色带 %1").arg(told->ribbonLeft);
    say(warned ? "attention" : "done", (warned ? "▲ " : "● ") + text);
}

void PrinterItem::advise(const PrinterWatch& watch, const Wording& wording, MessagePanel& advice) {
    if (writesFiles(watch)) return advice.showAttention(tr("卡面只写成文件，不出卡；要用打印机请管理员在“设置”里写明"));
    if (!watch.told()) return advice.showAttention(tr("还没有问过打印机，请稍候"));
    const auto& told = *watch.told();
    if (!told) return advice.showFailure(wording.failure(told.error()));
    if (!told->stops.empty()) return advice.showFailure(wording.failure(told->stops.front()));
    const QString name = shown(told->model.empty() ? watch.printer() : told->model);
    if (!told->warnings.empty()) {
        const auto text = wording.failure(told->warnings.front());
        //: %1 the printer, %2 what deserves a word, %3 what to do
        return advice.showAttention(tr("%1 可以打印，但%2；%3").arg(name, shown(text.cause), shown(text.remedy)));
    }
    QString said = tr("%1 可以打印").arg(name);
    if (!told->ribbon.empty()) said += tr("，色带 %1 还有 %2 张").arg(shown(told->ribbon)).arg(told->ribbonLeft);
    advice.showDone(said);
}

}  // namespace app
