#pragma once

#include <map>
#include <set>

#include "printer/photo_module/photo_module.h"
#include "tests/support/astronaut.h"

namespace test {

inline std::string gateLimits() {
    const auto file = apdu::readFile(ZHIKA_SOURCE_DIR "/resources/photo/gate.json", 1 << 20).value();
    return {file.begin(), file.end()};
}

inline const printer::PhotoGate& gate() {
    needGraphics();
    static const auto opened = printer::openPhotoGate(gateLimits()).value();
    return *opened;
}

inline std::map<std::string, double> valuesOf(const printer::PhotoReport& report) {
    std::map<std::string, double> values;
    for (const auto& check : report.checks) values[check.id] = check.value;
    return values;
}

inline std::set<std::string> failedIn(const printer::PhotoReport& report) {
    std::set<std::string> failed;
    for (const auto& check : report.checks)
        if (!check.passed()) failed.insert(check.id);
    return failed;
}

}  // namespace test
