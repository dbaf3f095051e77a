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
    void takeCard(const apdu::Result<apdu::IdRecord>& card) { emit laid({card}); }
    // Nothing was heard of it yet, or there is none: nobody asked for one.
    [[nodiscard]] bool known() const { return state_.has_value(); }
    [[nodiscard]] bool working() const { return state_ && state_->has_value(); }
    // Of one that is known and not working.
    [[nodiscard]] const Error& trouble() const { return state_->error(); }
    [[nodiscard]] bool missing() const;  // none is plugged in, or the machine has no USB

  signals:
    void changed();
    void laid(const app::LaidIdCard& card);

  private:
    std::optional<Result<void>> state_;
};

// Keeps a watch told of the reader of this name. Both live on the screen's thread.
class IdReaderTeller {
  public:
    IdReaderTeller(IdReaderWatch& watch, const std::string& name);

  private:
    IdReaderMonitor monitor_;
};

}  // namespace app
