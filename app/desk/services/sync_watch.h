#pragma once

#include <QObject>

#include "app/services/keep_synced.h"

namespace app {

// How station and centre stand to each other, as the screen's thread knows it.
class SyncWatch : public QObject {
    Q_OBJECT
  public:
    void take(const Result<SyncStanding>& standing);
    void takeTalking();
    // Nothing: nobody has looked yet, or the store did not answer.
    [[nodiscard]] const std::optional<SyncStanding>& standing() const { return standing_; }
    // Why the store did not answer.
    [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }
    // Somebody talks to the centre now.
    [[nodiscard]] bool talking() const { return talking_; }
    // A person wants it now.
    void want() { emit wanted(); }

  signals:
    void changed();
    void wanted();

  private:
    std::optional<SyncStanding> standing_;
    std::optional<Error> trouble_;
    bool talking_ = false;
};

}  // namespace app
