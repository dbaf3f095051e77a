#pragma once

#include <QImage>
#include <memory>

#include "app/desk/services/job_lane.h"
#include "app/services/photo_judge.h"

namespace app {

// What is said of a camera's picture.
struct FrameVerdict {
    PhotoVerdict verdict;
    printer::PhotoGuide guide;
};

// Judges a picture file, or a camera's picture, or reads a card's code in one; the answer comes on the screen's thread, to who is still there.
class PhotoService {
  public:
    virtual ~PhotoService() = default;
    virtual void judge(QObject* asker, const Bytes& file, Then<PhotoVerdict> then) = 0;
    virtual void judgeFrame(QObject* asker, const QImage& frame, Then<FrameVerdict> then) = 0;
    // Empty while there is none to be read.
    virtual void readCode(QObject* asker, const QImage& frame, Then<std::string> then) = 0;
};

// On a thread of its own: a gate takes half a second for a picture, and the screen never waits.
class PhotoLane : public PhotoService {
  public:
    PhotoLane(std::filesystem::path resources, std::string language)
        : resources_(std::move(resources)), language_(std::move(language)) {}

    void judge(QObject* asker, const Bytes& file, Then<PhotoVerdict> then) override;
    void judgeFrame(QObject* asker, const QImage& frame, Then<FrameVerdict> then) override;
    void readCode(QObject* asker, const QImage& frame, Then<std::string> then) override;

  private:
    template <class T>
    void ask(QObject* asker, std::function<Result<T>(const PhotoJudge&)> work, Then<T> then);
    Result<const PhotoJudge*> opened();

    std::filesystem::path resources_;
    std::string language_;
    std::unique_ptr<PhotoJudge> judge_;  // of the lane's thread; opened for the first picture
    JobLane lane_;                       // ends first
};

}  // namespace app
