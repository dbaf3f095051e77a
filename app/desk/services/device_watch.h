#pragma once

#include <QObject>
#include <optional>

#include "apdu/pcsc/reader_monitor.h"

namespace app {

// Readers as they come and go, as the screen's thread knows them.
class DeviceWatch : public QObject {
    Q_OBJECT
  public:
    // An error: the service is gone.
    void take(const apdu::Result<apdu::Readers>& readers);
    // Readers whose names begin so are people's own, and what lies in them is no permit; empty: there are none.
    void setAside(const std::string& beginning);
    [[nodiscard]] bool serviceThere() const { return there_; }
    [[nodiscard]] const apdu::Readers& readers() const { return readers_; }
    [[nodiscard]] const apdu::Readers& withPeoplesOwn() const { return all_; }

    // People's own alone; nothing when no name was set aside.
    [[nodiscard]] std::optional<apdu::Readers> peoplesOwn() const;

  signals:
    void changed();

  private:
    void sort();

    bool there_ = false;
    std::string aside_;
    apdu::Readers all_, readers_;
};

// Keeps a watch told of what PC/SC says. Both live on the screen's thread.
class ReaderTeller {
  public:
    explicit ReaderTeller(DeviceWatch& watch);

  private:
    apdu::ReaderMonitor monitor_;
};

}  // namespace app
