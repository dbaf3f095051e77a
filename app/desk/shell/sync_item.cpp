#include "app/desk/shell/sync_item.h"

#include <algorithm>

#include "app/desk/words/local_time.h"

namespace app {
namespace {

constexpr std::int64_t fewNumbers = 1000;

}  // namespace

void SyncItem::watch(SyncWatch& watch) {
    connect(&watch, &SyncWatch::changed, this, [this, &watch] { tell(watch); });
    tell(watch);
}

void SyncItem::tell(const SyncWatch& watch) {
    //: in the strip at the bottom, short
    if (watch.trouble()) return say("failure", tr("✕ 记录库不可用"));
    if (watch.standing()) tellStanding(*watch.standing());
}

void SyncItem::tellStanding(const SyncStanding& standing) {
    const SyncState& state = standing.state;
    //: %1 when the centre's last receipt came
    setToolTip(state.lastReceipt.empty() ? QString() : tr("上次收到回执：%1").arg(shownTime(state.lastReceipt)));
    const auto numbers = std::min(state.permits.left, state.cards.left);
    //: in the strip at the bottom, short: nothing new may be made
    if (state.stop) return say("failure", tr("✕ 停止制证"));
    //: in the strip at the bottom, short: numbers for permits or cards are used up
    if (numbers == 0) return say("failure", tr("✕ 编号用完"));
    QString text;
    bool amber = true;
    if (state.waiting() > 0) {
        const auto days = daysSince(state.oldest, std::chrono::system_clock::now());
        //: in the strip at the bottom, short: %1 events wait, the oldest for %2 days
        text = days > 0 ? tr("待同步 %1 条，%2 天").arg(state.waiting()).arg(days) : tr("待同步 %1 条").arg(state.waiting());
    }
    switch (standing.line) {
        case SyncStanding::Line::unset:
            //: in the strip at the bottom, short: no centre was set
            if (text.isEmpty()) return say("", tr("○ 未设中心"));
            //: in the strip at the bottom, short: no centre was set, %1 what waits
            text = tr("未设中心，%1").arg(text);
            break;
        case SyncStanding::Line::failing:
            if (standing.trouble && standing.trouble->code != Code::centreUnreachable)
                //: in the strip at the bottom, short: the centre answered, and not as it should, or cannot be asked at all
                text = text.isEmpty() ? tr("同步失败") : tr("同步失败，%1").arg(text);
            else
                //: in the strip at the bottom, short: the centre does not answer
                text = text.isEmpty() ? tr("离线") : tr("离线，%1").arg(text);
            break;
        case SyncStanding::Line::unknown:
        case SyncStanding::Line::answered:
            amber = !text.isEmpty();
            if (text.isEmpty()) text = tr("已同步");
    }
    //: in the strip at the bottom, short: %1 numbers are left
    if (numbers < fewNumbers) text += tr("，编号余 %1").arg(numbers), amber = true;
    say(amber ? "attention" : "done", (amber ? "▲ " : "● ") + text);
}

}  // namespace app
