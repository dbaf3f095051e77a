#include "app/issuance/printer_moves.h"

#include <algorithm>
#include <array>
#include <utility>

namespace app {
namespace {

using enum PrinterStep;

constexpr std::array<std::pair<PrinterStep, std::string_view>, 10> names{{{load, "load"},
                                                                          {station, "station"},
                                                                          {chip, "chip"},
                                                                          {front, "front"},
                                                                          {flip, "flip"},
                                                                          {recheck, "recheck"},
                                                                          {reflip, "reflip"},
                                                                          {back, "back"},
                                                                          {eject, "eject"},
                                                                          {reject, "reject"}}};

}  // namespace

std::string_view nameOf(PrinterStep step) {
    for (const auto& [known, name] : names)
        if (known == step) return name;
    return "";
}

std::optional<PrinterStep> printerStepNamed(std::string_view name) {
    for (const auto& [step, known] : names)
        if (known == name) return step;
    return std::nullopt;
}

Onward onward(const CardInPrinter& card) {
    switch (card.step) {
        case load:
            if (!card.inside) return card.ended ? Onward::missing : Onward::feedAgain;
            return Onward::chip;
        case station:
        case chip:
            return card.inside ? Onward::chip : Onward::missing;
        case front:
        case back:
            return card.inside ? Onward::reject : Onward::missing;
        case flip:  // its end proves the front's last panel
        case recheck:
        case reflip:
            if (!card.inside) return Onward::missing;
            return card.step == flip && !card.ended ? Onward::reject : Onward::secondSide;
        case eject:  // prints the back's last panel first
            if (card.ended || card.wentOut) return Onward::finished;
            return card.inside ? Onward::reject : Onward::missing;
        case reject:
            break;
    }
    return card.inside && !card.ended ? Onward::reject : Onward::rejected;
}

bool mayFollow(const std::vector<PrinterStep>& taken) {
    return std::ranges::find(taken, PrinterStep::reject) == taken.end();
}

}  // namespace app
