#include "printer/virtual_printer/printer_faults.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace printer {
namespace {

using enum FaultKind;

constexpr std::array<std::pair<const char*, FaultKind>, 28> names{{{"misfeed", misfeed},
                                                                   {"double-feed", doubleFeed},
                                                                   {"jam-feeder", jamFeeder},
                                                                   {"jam-flip", jamFlip},
                                                                   {"jam-station", jamStation},
                                                                   {"jam-print", jamPrint},
                                                                   {"jam-exit", jamExit},
                                                                   {"position", position},
                                                                   {"mute", mute},
                                                                   {"cover", cover},
                                                                   {"ribbon-end", ribbonEnd},
                                                                   {"ribbon-break", ribbonBreak},
                                                                   {"hot", hot},
                                                                   {"damage", damage},
                                                                   {"output-full", outputFull},
                                                                   {"reject-full", rejectFull},
                                                                   {"not-taken", notTaken},
                                                                   {"clean", clean},
                                                                   {"stripe", stripe},
                                                                   {"part-document", partDocument},
                                                                   {"no-jobs", noJobs},
                                                                   {"no-cancel", noCancel},
                                                                   {"upgrade", upgrade},
                                                                   {"lost", lost},
                                                                   {"garbled", garbled},
                                                                   {"cut", cut},
                                                                   {"unplug", unplug},
                                                                   {"power", power}}};

}  // namespace

std::optional<std::vector<PrinterFault>> parsePrinterFaults(const std::string& script) {
    std::vector<PrinterFault> faults;
    std::string items = script;
    std::ranges::replace(items, '\n', ';');
    std::istringstream in(items);
    for (std::string item; std::getline(in, item, ';');) {
        std::istringstream words(item);
        std::string name, rest;
        int at = 0;
        if (!(words >> name)) continue;
        const auto* known = std::ranges::find(names, name, [](const auto& pair) { return std::string(pair.first); });
        if (known == names.end() || !(words >> at) || at < 1 || words >> rest) return std::nullopt;
        faults.push_back({known->second, at});
    }
    return faults;
}

void PrinterFaults::add(const std::vector<PrinterFault>& faults) {
    for (const auto& fault : faults) left_[fault.kind].push_back(fault.at);
}

void PrinterFaults::forget() {
    left_.clear();
}

std::optional<FaultKind> PrinterFaults::strike(const std::vector<FaultKind>& kinds) {
    std::optional<FaultKind> struck;
    for (const FaultKind kind : kinds) {
        auto& counts = left_[kind];
        for (int& count : counts) --count;
        const auto due = std::ranges::find(counts, 0);
        if (due == counts.end()) continue;
        counts.erase(due);
        if (!struck) struck = kind;
    }
    return struck;
}

}  // namespace printer
