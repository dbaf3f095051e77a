#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <optional>

#include "app/desk/services/station_lane.h"
#include "app/services/check_printer.h"

namespace app {

// The printer of this desk, as the screen's thread knows it.
class PrinterWatch : public QObject {
    Q_OBJECT
  public:
    // Of this one from now on, as app/devices takes it.
    void turnTo(const std::string& printer);
    void take(const Result<PrinterCheck>& told);
    [[nodiscard]] const std::string& printer() const { return printer_; }
    // What it said last, or why it did not; nothing: nobody has asked it yet.
    [[nodiscard]] const std::optional<Result<PrinterCheck>>& told() const { return told_; }

  signals:
    void changed();

  private:
    std::string printer_;
    std::optional<Result<PrinterCheck>> told_;
};

// Keeps a watch told of what the printer says of itself, now and then, on the thread where cards are made: so never while an order is in it.
// Whoever wants to work there does not wait for a printer that is silent. One that writes files is not asked.
class PrinterTeller : public QObject {
    Q_OBJECT
  public:
    PrinterTeller(StationLane& cards, PrinterWatch& watch);
    ~PrinterTeller() override { *closing_ = true; }
    PrinterTeller(const PrinterTeller&) = delete;
    PrinterTeller& operator=(const PrinterTeller&) = delete;

    void turnTo(const std::string& printer);
    // An order has ended: there is less ribbon now.
    void lookSoon();

  private:
    void look();

    StationLane& cards_;
    PrinterWatch& watch_;
    std::shared_ptr<std::atomic<bool>> closing_ = std::make_shared<std::atomic<bool>>(false);
    QTimer again_;
    bool looking_ = false;
};

}  // namespace app
