#include "app/desk/services/photo_service.h"

#include <QBuffer>

#include "printer/face/qr_image.h"

namespace app {
namespace {

constexpr int frameQuality = 95;

Bytes jpegOf(const QImage& frame) {
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    frame.save(&buffer, "JPEG", frameQuality);
    return {file.begin(), file.end()};
}

}  // namespace

Result<const PhotoJudge*> PhotoLane::opened() {
    if (judge_) return judge_.get();
    return PhotoJudge::open(resources_, language_).map([&](PhotoJudge judge) {
        judge_ = std::make_unique<PhotoJudge>(std::move(judge));
        return static_cast<const PhotoJudge*>(judge_.get());
    });
}

template <class T>
void PhotoLane::ask(QObject* asker, std::function<Result<T>(const PhotoJudge&)> work, Then<T> then) {
    lane_.ask<T>(
        asker, [this, work = std::move(work)] { return opened().and_then([&](const PhotoJudge* judge) { return work(*judge); }); },
        std::move(then));
}

void PhotoLane::judge(QObject* asker, const Bytes& file, Then<PhotoVerdict> then) {
    ask<PhotoVerdict>(asker, [file](const PhotoJudge& judge) { return judge.judge(file); }, std::move(then));
}

void PhotoLane::readCode(QObject* asker, const QImage& frame, Then<std::string> then) {
    lane_.ask<std::string>(
        asker, [frame]() -> Result<std::string> { return printer::decodeQrImage(frame).value_or(std::string()); }, std::move(then));
}

void PhotoLane::judgeFrame(QObject* asker, const QImage& frame, Then<FrameVerdict> then) {
    ask<FrameVerdict>(
        asker,
        [frame](const PhotoJudge& judge) {
            return judge.judge(jpegOf(frame)).map([&](PhotoVerdict verdict) { return FrameVerdict{std::move(verdict), judge.guide()}; });
        },
        std::move(then));
}

}  // namespace app
