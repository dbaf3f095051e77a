#include "app/registry/number_lease.h"

#include <algorithm>
#include <charconv>

namespace app {
namespace {

constexpr std::int64_t permitsOfAStation = 10000;  // a station's range begins with its number
constexpr std::int64_t cardsOfAStation = 999999;

std::string padded(std::int64_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::int64_t numberOf(std::string_view station) {
    std::int64_t number = 0;
    std::from_chars(station.data(), station.data() + station.size(), number);
    return number;
}

}  // namespace

std::optional<std::int64_t> NumberLease::at(std::int64_t count, Day on) const {
    if (count < 1 || count > last - first + 1 || (until && on > *until)) return std::nullopt;
    return first + count - 1;
}

std::int64_t NumberLease::leftAfter(std::int64_t taken) const {
    return std::max<std::int64_t>(0, last - first + 1 - taken);
}

NumberLease permitRangeOf(std::string_view station) {
    const std::int64_t begin = numberOf(station) * permitsOfAStation;
    return {begin + 1, begin + permitsOfAStation - 1};
}

NumberLease cardRange() {
    return {1, cardsOfAStation};  // the station's number stands in the serial itself
}

std::string permitCounter(Day on) {
    return "permit." + toText(on).substr(0, 4);
}

std::string permitNumber(const std::string& authority, Day issued, std::int64_t number) {
    return authority + toText(issued).substr(0, 4) + padded(number, 6);
}

std::string applicationSerial(const std::string& authority, const std::string& station, std::int64_t card) {
    return authority + station + padded(card, 6);
}

std::string printNumber(const std::string& station, std::int64_t card) {
    return "00" + station + padded(card, 8);
}

}  // namespace app
