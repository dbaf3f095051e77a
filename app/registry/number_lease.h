#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/registry/calendar.h"

namespace app {

// A run of numbers that is a station's alone. A station has its own range by its number until the centre signs leases; who takes
// numbers asks neither which it is.
struct NumberLease {
    std::int64_t first = 1, last = 0;
    std::optional<Day> until = {};  // the last day it holds; nothing: it does not end

    // The count-th number, from 1; nothing when the lease is used up, or over on that day.
    [[nodiscard]] std::optional<std::int64_t> at(std::int64_t count, Day on) const;
    // How many are left after so many were taken.
    [[nodiscard]] std::int64_t leftAfter(std::int64_t taken) const;
};

// The permit numbers of a year that are a station's by its number (2 digits), and the running numbers of its cards.
NumberLease permitRangeOf(std::string_view station);
NumberLease cardRange();

// The counters of those that were taken (Orders::nextOf).
std::string permitCounter(Day on);
inline constexpr auto cardCounter = "card";

// The number of a permit: authority (12 digits), year, six digits.
std::string permitNumber(const std::string& authority, Day issued, std::int64_t number);
// What names a card on the lost list: authority, station, six digits.
std::string applicationSerial(const std::string& authority, const std::string& station, std::int64_t card);
// What is printed on the card's edge.
std::string printNumber(const std::string& station, std::int64_t card);

}  // namespace app
