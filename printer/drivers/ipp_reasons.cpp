#include "printer/drivers/ipp_reasons.h"

#include <algorithm>
#include <iterator>

namespace printer {
namespace {

struct Meaning {
    std::string_view keyword;
    Trouble trouble;
};

// The first keyword of a trouble is the one that is said.
constexpr Meaning meanings[] = {
    {"cover-open", Trouble::coverOpen},
    {"door-open", Trouble::coverOpen},
    {"interlock-open", Trouble::coverOpen},
    {"media-empty", Trouble::feedHopperEmpty},
    {"media-needed", Trouble::feedHopperEmpty},
    {"input-tray-missing", Trouble::feedHopperEmpty},
    {"media-path-input-empty", Trouble::feedHopperEmpty},
    {"input-media-tray-feed-error", Trouble::feedMisfeed},
    {"media-path-input-feed-error", Trouble::feedMisfeed},
    {"input-pick-roller-failure", Trouble::feedMisfeed},
    {"output-area-full", Trouble::outputHopperFull},
    {"media-path-output-full", Trouble::outputHopperFull},
    {"media-path-media-tray-full", Trouble::outputHopperFull},
    {"output-tray-missing", Trouble::outputHopperFull},
    {"media-jam", Trouble::jamPrintPath},
    {"media-path-jam", Trouble::jamPrintPath},
    {"input-media-tray-jam", Trouble::jamFeeder},
    {"media-path-input-jam", Trouble::jamFeeder},
    {"media-path-output-jam", Trouble::jamExit},
    {"output-media-tray-jam", Trouble::jamExit},
    {"marker-supply-missing", Trouble::ribbonMissing},
    {"marker-print-ribbon-missing", Trouble::ribbonMissing},
    {"marker-ink-missing", Trouble::ribbonMissing},
    {"marker-toner-missing", Trouble::ribbonMissing},
    {"marker-supply-empty", Trouble::ribbonEmpty},
    {"marker-print-ribbon-empty", Trouble::ribbonEmpty},
    {"marker-ink-empty", Trouble::ribbonEmpty},
    {"marker-toner-empty", Trouble::ribbonEmpty},
    {"toner-empty", Trouble::ribbonEmpty},
    {"marker-supply-low", Trouble::ribbonLow},
    {"marker-supply-almost-empty", Trouble::ribbonLow},
    {"marker-print-ribbon-almost-empty", Trouble::ribbonLow},
    {"marker-ink-almost-empty", Trouble::ribbonLow},
    {"marker-toner-almost-empty", Trouble::ribbonLow},
    {"toner-low", Trouble::ribbonLow},
    {"fuser-over-temp", Trouble::headOverTemp},
    {"marker-waste-almost-full", Trouble::cleanDue},
    {"marker-waste-full", Trouble::cleanRequired},
    {"timed-out", Trouble::linkTimeout},
    {"shutdown", Trouble::linkNotFound},
    {"offline", Trouble::linkNotFound},
    {"paused", Trouble::deviceStopped},
    {"moving-to-paused", Trouble::deviceStopped},
    {"media-path-failure", Trouble::deviceStopped},
};

const Meaning* meaningOf(std::string_view keyword) {
    const auto* found = std::ranges::find(meanings, keyword, &Meaning::keyword);
    return found == std::end(meanings) ? nullptr : found;
}

constexpr std::string_view grave = "-error", warning = "-warning", report = "-report";

}  // namespace

std::optional<Trouble> ippTrouble(const std::string& reason) {
    const auto* known = meaningOf(reason);  // some keywords end with -error themselves
    for (const auto ending : {report, warning, grave})
        if (!known && reason.ends_with(ending))
            known = meaningOf(std::string_view(reason).substr(0, reason.size() - ending.size()));
    if (!known) return std::nullopt;
    return known->trouble;
}

bool ippWarns(const std::string& reason) {
    if (reason.ends_with(report) || reason.ends_with(warning)) return true;
    const auto trouble = ippTrouble(reason);
    return trouble && factsOf(*trouble).severity == Severity::warns;
}

std::optional<IppStop> ippStop(const std::vector<std::string>& reasons) {
    std::optional<IppStop> worst;
    for (const auto& reason : reasons) {
        const auto trouble = ippTrouble(reason);
        // That it is paused says less than why.
        if (trouble && !ippWarns(reason) && (!worst || worst->trouble == Trouble::deviceStopped)) worst = IppStop{*trouble, reason};
    }
    return worst;
}

std::string ippReason(Trouble trouble) {
    const auto* found = std::ranges::find(meanings, trouble, &Meaning::trouble);
    return found == std::end(meanings) ? std::string() : std::string(found->keyword);
}

}  // namespace printer
