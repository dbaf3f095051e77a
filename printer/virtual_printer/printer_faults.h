#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace printer {

// What shall go wrong in a virtual printer, and when: at the nth event of its kind from now.
enum class FaultKind {
    misfeed,      // nth feed: no card comes
    doubleFeed,   // nth feed: two come
    jamFeeder,    // nth feed
    jamFlip,      // nth flip
    jamStation,   // nth way to a station
    jamPrint,     // nth panel, in the middle
    jamExit,      // nth way out
    position,     // nth way to a station: the card does not arrive
    mute,         // nth way to a station: no contact
    cover,        // nth panel: the cover is opened in the middle
    ribbonEnd,    // after the nth panel
    ribbonBreak,  // nth panel
    hot,          // before the nth panel
    damage,       // nth panel arrives damaged
    outputFull,   // nth way out
    rejectFull,   // nth way to the reject box
    notTaken,     // nth way out: the card stays at the exit
    clean,        // nth feed: the printer wants to be cleaned first
    stripe,       // nth stripe: what is read back is not what was written
    partDocument, // nth document of a job: the first page comes and is printed, the rest is waited for
    noJobs,       // nth list of jobs: none is told
    noCancel,     // nth job that shall be canceled is not
    upgrade,      // nth request over HTTP is refused until it comes over another connection
    lost,         // nth answer is not sent
    garbled,      // nth answer arrives with a byte turned
    cut,          // half of the nth answer is sent
    unplug,       // at the nth answer the connection breaks
    power,        // at the nth action the power goes, and comes back
};

struct PrinterFault {
    FaultKind kind;
    int at;
};

// "jam-flip 2; cover 1": items by semicolon or line, each a name and a number from 1. Nothing when one is not understood.
std::optional<std::vector<PrinterFault>> parsePrinterFaults(const std::string& script);

// Counts events and says when one fails.
class PrinterFaults {
  public:
    void add(const std::vector<PrinterFault>& faults);
    void forget();
    // One event at which any of these may be; the first whose time has come, used up.
    std::optional<FaultKind> strike(const std::vector<FaultKind>& kinds);

  private:
    std::map<FaultKind, std::vector<int>> left_;  // events still to pass
};

}  // namespace printer
