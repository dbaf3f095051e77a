#include <algorithm>
#include <cmath>

#include "printer/photo/photo_gate.h"

namespace printer {

bool PhotoCheck::passed() const {
    const double told = std::round(value * 10) / 10;
    return !(min && told < *min) && !(max && told > *max);
}

bool PhotoReport::passed() const {
    return std::ranges::all_of(checks, &PhotoCheck::passed);
}

}  // namespace printer
