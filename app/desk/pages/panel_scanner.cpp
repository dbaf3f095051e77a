#include "app/desk/pages/panel_scanner.h"

#include <utility>

namespace app {

PanelScanner::PanelScanner(PaperPanel& panel, MessagePanel& message, Taken taken)
    : panel_(panel), message_(message), taken_(std::move(taken)) {
    panel_.offerScanner();
    connect(&panel_, &PaperPanel::scanWanted, this, &PanelScanner::press);
    connect(&scanner_, &PaperScanner::busyChanged, this, [this] { panel_.setScanning(scanner_.busy()); });
    connect(&scanner_, &PaperScanner::scanned, this, [this](const Bytes& page) {
        if (!abandoned_) taken_(kind_, page);
    });
    connect(&scanner_, &PaperScanner::failed, this, &PanelScanner::tell);
}

void PanelScanner::press() {
    if (scanner_.busy()) return scanner_.stop();
    kind_ = panel_.kind();
    abandoned_ = false;
    scanner_.scan();
}

void PanelScanner::abandon() {
    abandoned_ = true;
    scanner_.stop();
}

void PanelScanner::tell(PaperScanner::Trouble trouble, const QString& said) {
    if (abandoned_) return;
    switch (trouble) {
        case PaperScanner::Trouble::noProgram:
            return message_.showAttention(tr("这台电脑没有扫描程序：请管理员安装 sane-utils；也可以添加文件"));
        case PaperScanner::Trouble::noScanner:
            return message_.showAttention(tr("没有找到扫描仪：接好线、打开电源，再按“扫描”；也可以添加文件"));
        case PaperScanner::Trouble::stopped:
            return message_.showAttention(tr("扫描已停止，没有添加"));
        case PaperScanner::Trouble::tooLarge:
            return message_.showAttention(tr("这一页太大，没有添加：把扫描仪的幅面设小，再按“扫描”"));
        case PaperScanner::Trouble::tooSlow:
            return message_.showAttention(tr("扫描仪两分钟没有送出一页，已停止：检查扫描仪，再按“扫描”"));
        case PaperScanner::Trouble::failed:
            break;
    }
    //: %1 the scanner driver's own words
    message_.showAttention(tr("扫描没有完成：检查扫描仪的盖板和纸，再按“扫描”（%1）").arg(said));
}

}  // namespace app
