#include "app/desk/services/job_lane.h"

namespace app {

JobLane::JobLane() {
    worker_.moveToThread(&thread_);
    thread_.start();
}

JobLane::~JobLane() {
    post([this] {
        if (last_) last_();
        thread_.quit();
    });
    thread_.wait();
}

void JobLane::begin() {
    if (asked_++ == 0 && busy_) busy_(true);
}

void JobLane::end() {
    if (--asked_ == 0 && busy_) busy_(false);
}

void JobLane::post(std::function<void()> job) {
    QMetaObject::invokeMethod(&worker_, std::move(job), Qt::QueuedConnection);
}

void JobLane::tell(std::function<void()> said) {
    QMetaObject::invokeMethod(&home_, std::move(said), Qt::QueuedConnection);
}

}  // namespace app
