#pragma once

#include <QObject>
#include <optional>

#include "app/devices/id_readers.h"

namespace app {

// What a card laid on the reader says, or why it was not read.
struct LaidIdCard {
    apdu::Result<apdu::IdRecord> read;
};

// The reader for identity cards and what is laid on it, as the screen's thread knows them.
class IdReaderWatch : public QObject {
    Q_OBJECT
  public:
    void takeReader(const Result<void>& state);
    void takeCard(const apdu::Result<apdu::IdRecord>& card);
    // Nothing was heard of it yet, or there is none: nobody asked for one.
    [[nodiscard]] bool known() const { return state_.has_value(); }
    [[nodiscard]] bool working() const { return state_ && state_->has_value(); }
    // Of one that is known and not working.
    [[nodiscard]] const Error& trouble() const { return state_->error(); }
    [[nodiscard]] bool missing() const;  // none is plugged in, or the machine has no USB

  signals:
    void changed();
    void coming();  // just before laid(): a page that is made now hears of that card
    void laid(const app::LaidIdCard& card);

  private:
    std::optional<Result<void>> state_;
};

// Keeps a watch told of one reader. Both live on the screen's thread.
class IdReaderTeller {
  public:
    explicit IdReaderTeller(IdReaderWatch& watch) : watch_(watch) {}
    // Of this one from now on. The one before, which may be the same, is let go first: it takes its time, on another thread.
    void turnTo(const std::string& name);

  private:
    [[nodiscard]] IdReaderMonitor::Told told() const;

    IdReaderWatch& watch_;
    std::shared_ptr<bool> heard_;  // on the screen's thread: what the one before still says is not
    std::unique_ptr<IdReaderMonitor> monitor_;
    std::jthread turning_;  // last: the monitor is its own until it ends
};

}  // namespace app
