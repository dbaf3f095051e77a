#pragma once

#include <vector>

#include "app/registry/holder.h"

namespace app {

// What kind of thing a term is. Kept as a number in the store's tokens: new ones go to the end.
enum class TermKind : int {
    citizenNumber = 1,
    citizenNumberHead,  // the first 6 (division) or 14 (and the birthday)
    citizenNumberTail,  // the last 4
    name,
    nameHead,
    namePart,  // from within
    pinyin,    // of the name, from its beginning
    initials,  // of its syllables, from the first
    phone,
    phoneTail,  // the last 4
    birthDate,  // YYYYMMDD
    // What the store keeps of cards in columns of their own:
    permitNumber,
    applicationSerial,
    printNumber,
    chipSerial,
};

struct SearchTerm {
    TermKind kind;
    PiiText text;
    bool operator==(const SearchTerm&) const = default;
};

// How far the beginnings of names go.
inline constexpr std::size_t longestNameHead = 40, longestNamePart = 4, longestPinyin = 32, longestInitials = 8;

// Everything by which a person can be found, each once.
std::vector<SearchTerm> termsOf(const Holder& holder);

}  // namespace app
