#pragma once

#include <QObject>

#include "apdu/pcsc/reader_monitor.h"

namespace app {

// Readers as they come and go, told on the screen's thread.
class DeviceWatch : public QObject {
    Q_OBJECT
  public:
    DeviceWatch();

    [[nodiscard]] bool serviceThere() const { return there_; }
    [[nodiscard]] const apdu::Readers& readers() const { return readers_; }

  signals:
    void changed();

  private:
    void take(const apdu::Result<apdu::Readers>& readers);

    bool there_ = false;
    apdu::Readers readers_;
    apdu::ReaderMonitor monitor_;  // last: its thread uses the others
};

}  // namespace app
