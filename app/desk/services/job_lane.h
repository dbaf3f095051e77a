#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>
#include <memory>

#include "app/desk/services/station_lane.h"

namespace app {

// A thread for work that needs no station, one thing after the other. Made and asked on the thread of the screen, where the answers
// arrive; who is gone by then is told nothing.
class JobLane {
  public:
    JobLane() {
        worker_.moveToThread(&thread_);
        thread_.start();
    }
    ~JobLane() {  // waits for what is in hand
        thread_.quit();
        thread_.wait();
    }
    JobLane(const JobLane&) = delete;
    JobLane& operator=(const JobLane&) = delete;

    template <class T>
    void ask(QObject* asker, std::function<Result<T>()> work, Then<T> then) {
        QMetaObject::invokeMethod(
            &worker_,
            [this, asker = QPointer<QObject>(asker), work = std::move(work), then = std::move(then)] {
                auto answer = std::make_shared<Result<T>>(safely(work));
                QMetaObject::invokeMethod(
                    &home_,
                    [asker, then, answer] {
                        if (asker) then(std::move(*answer));
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

  private:
    template <class T>
    static Result<T> safely(const std::function<Result<T>()>& work) {
        try {
            return work();
        } catch (const std::exception& error) {
            return tl::unexpected(programFault(error));
        }
    }

    QObject home_;  // lives on the screen's thread
    QThread thread_;
    QObject worker_;  // lives on the lane's
};

}  // namespace app
