#pragma once

#include <ctime>
#include <string>

namespace app {

// 2026-11-24T12:34:56Z
inline std::string utcNow() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[24];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

// What utcNow() wrote, as people here read it: 2026-11-24 20:34. Anything else stays as it is.
inline std::string localTime(const std::string& utc) {
    std::tm parts{};
    const char* end = strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    if (end == nullptr || *end != 0) return utc;
    const std::time_t at = timegm(&parts);
    std::tm local{};
    localtime_r(&at, &local);
    char text[24];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &local);
    return text;
}

// Its day.
inline std::string localDay(const std::string& utc) {
    return localTime(utc).substr(0, 10);
}

}  // namespace app
