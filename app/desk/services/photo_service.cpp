#include "app/desk/services/photo_service.h"

namespace app {

PhotoLane::PhotoLane(std::filesystem::path resources, std::string language)
    : resources_(std::move(resources)), language_(std::move(language)) {
    worker_.moveToThread(&thread_);
    thread_.start();
}

PhotoLane::~PhotoLane() {
    thread_.quit();
    thread_.wait();
}

Result<PhotoVerdict> PhotoLane::judged(const Bytes& file) {
    try {
        if (!judge_) {
            auto opened = PhotoJudge::open(resources_, language_);
            if (!opened) return tl::unexpected(opened.error());
            judge_ = std::make_unique<PhotoJudge>(*std::move(opened));
        }
        return judge_->judge(file);
    } catch (const std::exception& error) {
        return tl::unexpected(programFault(error));
    }
}

void PhotoLane::judge(QObject* asker, const Bytes& file, Then<PhotoVerdict> then) {
    QMetaObject::invokeMethod(
        &worker_,
        [this, asker = QPointer<QObject>(asker), file, then = std::move(then)] {
            auto answer = std::make_shared<Result<PhotoVerdict>>(judged(file));
            QMetaObject::invokeMethod(
                &home_,
                [asker, then, answer] {
                    if (asker) then(std::move(*answer));
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

}  // namespace app
