#include "printer/photo_module/entry.h"

#include "printer/photo_sight/sighted_gate.h"

extern "C" printer::PhotoModuleEntry zhikaSightedGate;

void zhikaSightedGate(const printer::PhotoLimits& limits, printer::Result<std::unique_ptr<printer::PhotoGate>>& opened) {
    opened = printer::sightedGate(limits);
}
