#include "app/cli/progress_teller.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <ostream>

namespace app {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto betweenBars = std::chrono::milliseconds(50), betweenLines = std::chrono::milliseconds(100);
constexpr std::int64_t barWidth = 24;
constexpr auto wipe = "\r\033[K";

struct Words {
    const char *id, *chinese, *english;
};

// Of tasks and of steps.
constexpr Words words[] = {{"import", "导入", "importing"},
                           {"approve", "审核", "approving"},
                           {"issue", "制卡", "issuing"},
                           {"sync", "同步", "sending"},
                           {"chip", "写芯片并读回", "chip"},
                           {"hand_over", "发放", "handing over"},
                           {"face", "绘制卡面", "drawing the face"},
                           {"prove", "核验芯片", "proving"},
                           {"activate", "激活", "activating"},
                           {"recognize", "识卡", "recognizing"},
                           {"read", "读卡", "reading"},
                           {"judge", "判断", "judging"},
                           {"write_card", "写卡", "writing the card"},
                           {"backup", "备份", "backing up"},
                           {"backup_proof", "读回核对", "reading back"},
                           {"restore_backup", "恢复", "restoring"},
                           {"key", "由口令求密钥", "deriving the key"},
                           {"copy", "复制数据库", "copying the store"},
                           {"prove_chains", "核对链条", "proving the chains"},
                           {"print", "打印", "printing"},
                           {"await_printer", "等待打印机", "waiting for the printer"},
                           {"camera", "读取卡面上的二维码", "reading the code on the card"},
                           {"draw", "排版", "drawing"},
                           {"write", "写文件", "writing"},
                           {"load", "送卡", "feed"},
                           {"station", "到芯片工位", "to the station"},
                           {"recheck", "到芯片工位", "to the station"},
                           {"front", "打印正面", "front"},
                           {"flip", "翻面", "flip"},
                           {"reflip", "翻面", "flip"},
                           {"back", "打印背面", "back"},
                           {"eject", "出卡", "out"},
                           {"reject", "退出废卡", "putting the card out"}};

std::string wordsOf(const std::string& id, bool chinese) {
    const auto* found = std::ranges::find(words, id, &Words::id);
    return found == std::end(words) ? id : chinese ? found->chinese : found->english;
}

nlohmann::json toJson(const Progress& progress) {
    nlohmann::json json{{"task", progress.task}, {"done", progress.done}};
    if (progress.total > 0) json["total"] = progress.total;
    if (progress.order > 0) json["order"] = progress.order;
    if (!progress.step.empty()) json["step"] = progress.step;
    return nlohmann::json::object({{"progress", json}});
}

}  // namespace

struct ProgressTeller::State {
    explicit State(const CommandContext& context)
        : err(context.err), lines(context.json), bar(!context.json && isatty(STDERR_FILENO) != 0), chinese(context.language == "zh") {}

    void tell(const Progress& progress) {
        const std::scoped_lock lock(mutex);
        if (closed || (!lines && !bar)) return;
        if (progress.task == "issue") orders = progress;
        // What begins is told at once: it may take long. Of many pieces alike only some.
        const bool begins = progress.task != last.task || progress.step != last.step;
        const auto now = Clock::now();
        if (!begins && progress.done != progress.total && now - toldAt < (lines ? betweenLines : betweenBars)) return;
        toldAt = now;
        last = progress;
        if (lines)
            *err << toJson(progress).dump() << std::endl;
        else
            draw(progress);
    }

    // Of many orders, which one stands before what is done with it.
    void draw(const Progress& progress) {
        const std::int64_t share = progress.total > 0 ? std::clamp<std::int64_t>(barWidth * progress.done / progress.total, 0, barWidth) : 0;
        *err << wipe << '[' << std::string(std::size_t(share), '#') << std::string(std::size_t(barWidth - share), '.') << "] ";
        if (orders.total > 1 && progress.task != orders.task) *err << orders.done + 1 << '/' << orders.total << ' ';
        *err << wordsOf(progress.step.empty() ? progress.task : progress.step, chinese);
        if (progress.total > 1 && progress.step.empty()) *err << ' ' << progress.done << '/' << progress.total;
        if (progress.total == 0 && progress.step.empty() && progress.done > 0) *err << ' ' << progress.done;
        *err << std::flush;
        shown = true;
    }

    void clear() {
        const std::scoped_lock lock(mutex);
        if (shown) *err << wipe << std::flush;
        shown = false;
    }

    std::ostream* err;
    bool lines, bar, chinese;
    std::mutex mutex;
    bool closed = false, shown = false;
    Clock::time_point toldAt;
    Progress last, orders;
};

ProgressTeller::ProgressTeller(const CommandContext& context) : state_(std::make_shared<State>(context)) {}

ProgressTeller::~ProgressTeller() {
    state_->clear();
    const std::scoped_lock lock(state_->mutex);
    state_->closed = true;
}

ProgressObserver ProgressTeller::observer() const {
    return [state = state_](const Progress& progress) { state->tell(progress); };
}

void ProgressTeller::clear() {
    state_->clear();
}

}  // namespace app
