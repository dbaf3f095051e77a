#pragma once

#include <QLabel>
#include <QWidget>

namespace app {

// The steps of a guided page, in a row: done, now, failed, to come.
class StepBar : public QWidget {
    Q_OBJECT
  public:
    explicit StepBar(const QStringList& steps);
    // Every step before `now` is done; now = number of steps: all are.
    void reach(int now);
    void failAt(int step);
    // Other words for the same steps.
    void rename(const QStringList& steps);

  private:
    void mark(int step, const char* kind, const QString& sign);
    QStringList names_;
    int now_ = -1;
    QList<QLabel*> labels_;
};

}  // namespace app
