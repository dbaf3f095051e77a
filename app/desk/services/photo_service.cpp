#include "app/desk/services/photo_service.h"

namespace app {

Result<PhotoVerdict> PhotoLane::judged(const Bytes& file) {
    if (!judge_) {
        auto opened = PhotoJudge::open(resources_, language_);
        if (!opened) return tl::unexpected(opened.error());
        judge_ = std::make_unique<PhotoJudge>(*std::move(opened));
    }
    return judge_->judge(file);
}

void PhotoLane::judge(QObject* asker, const Bytes& file, Then<PhotoVerdict> then) {
    lane_.ask<PhotoVerdict>(asker, [this, file] { return judged(file); }, std::move(then));
}

}  // namespace app
