#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "cardlib/core/error.h"
#include "cardlib/core/family.h"

namespace cardlib {

// What is known of cards before one is laid down, as data (resources/cards/cards.json).

using Title = std::map<std::string, std::string>;  // language ("zh", "en") → text

// A type of card, known by its answer to reset. Patterns are hexadecimal, '.' for any digit.
struct CardType {
    std::string id;  // "native_cos"
    Title title;
    std::string atr, historical;  // whole answer to reset, or its historical bytes; one of them is there
    std::optional<Family> family;
    std::vector<std::string> algorithms;  // what such a card may be: "sm4", "3des", "1k"
    std::vector<std::string> profiles;    // names of those that can be made of it; all lay ours out alike
};

// An application that a card may have; asked for by name.
struct KnownApplication {
    std::string id;
    Title title;
    Bytes name;  // 5 to 16 bytes
    bool bank = false;
};

struct FileRange {
    std::uint16_t first = 0, last = 0;
};

struct CardTable {
    std::vector<CardType> types;
    std::vector<KnownApplication> applications;
    std::vector<FileRange> explored;  // identifiers worth asking for on a card nobody here made
};

// Errors: cardTableUnreadable (no such file, not such a table), naming what is wrong.
Result<CardTable> readCardTable(const std::filesystem::path& file);
Result<CardTable> parseCardTable(std::string_view json);

// The first type that fits; null when none does.
const CardType* typeOf(const CardTable& table, ByteView atr);

}  // namespace cardlib
