#pragma once

#include <QLabel>
#include <QWidget>

namespace app {

// Large signs in a row, each with its word: how it stands with several things at once.
class TileRow : public QWidget {
    Q_OBJECT
  public:
    explicit TileRow(const QStringList& names);
    // kind: "done", "failure", "attention" or nothing.
    void mark(int tile, const QString& kind, const QString& sign);
    void clear();

  private:
    QStringList names_;
    QList<QLabel*> labels_;
};

}  // namespace app
