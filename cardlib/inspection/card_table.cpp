#include "cardlib/inspection/card_table.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"
#include "apdu/iso7816/answer_to_reset.h"

namespace cardlib {
namespace {

using nlohmann::json;

constexpr std::size_t maxTable = 1 << 20;

Title readTitle(const json& value) {
    return value.at("title").get<Title>();
}

CardType readType(const json& value) {
    CardType type;
    type.id = value.at("id");
    type.title = readTitle(value);
    type.atr = value.value("atr", "");
    type.historical = value.value("historical", "");
    if (type.atr.empty() == type.historical.empty()) throw std::invalid_argument(type.id + ": atr or historical");
    if (value.contains("family")) type.family = familyNamed(value.at("family").get<std::string>());
    if (value.contains("family") && !type.family) throw std::invalid_argument(type.id + ": family");
    type.algorithms = value.value("algorithms", std::vector<std::string>{});
    type.profiles = value.value("profiles", std::vector<std::string>{});
    if (type.family && type.profiles.empty()) throw std::invalid_argument(type.id + ": profiles");
    return type;
}

KnownApplication readApplication(const json& value) {
    KnownApplication application{value.at("id"), readTitle(value), {}, value.value("bank", false)};
    const auto name = apdu::fromHex(value.at("name").get<std::string>());
    if (!name || name->size() < 5 || name->size() > 16) throw std::invalid_argument(application.id + ": name");
    application.name = *name;
    return application;
}

// "2F00-2F05"
FileRange readRange(const std::string& text) {
    const auto bytes = apdu::fromHex(text.substr(0, text.find('-')) + text.substr(text.find('-') + 1));
    if (text.size() != 9 || !bytes || bytes->size() != 4) throw std::invalid_argument("explored: " + text);
    const auto number = [&](std::size_t at) {
        return static_cast<std::uint16_t>(apdu::fromBigEndian(ByteView(*bytes).subspan(at, 2)));
    };
    return {number(0), number(2)};
}

CardTable read(const json& value) {
    CardTable table;
    for (const auto& type : value.at("types")) table.types.push_back(readType(type));
    for (const auto& application : value.at("applications"))
        table.applications.push_back(readApplication(application));
    for (const std::string range : value.at("explored")) table.explored.push_back(readRange(range));
    return table;
}

bool fits(const std::string& pattern, ByteView bytes) {
    const std::string text = apdu::toHex(bytes);
    return !pattern.empty() && std::ranges::equal(pattern, text, [](char wanted, char there) {
        return wanted == '.' || wanted == there;
    });
}

}  // namespace

Result<CardTable> parseCardTable(std::string_view text) {
    std::string reason;
    try {
        return read(json::parse(text));
    } catch (const std::exception& error) {
        reason = error.what();
    }
    return fail(Code::cardTableUnreadable, reason);
}

Result<CardTable> readCardTable(const std::filesystem::path& file) {
    const auto content = apdu::readFile(file, maxTable).value_or(Bytes{});
    return parseCardTable(std::string(content.begin(), content.end()));
}

const CardType* typeOf(const CardTable& table, ByteView atr) {
    const auto found = std::ranges::find_if(table.types, [&](const CardType& type) {
        return fits(type.atr, atr) || fits(type.historical, apdu::historicalBytes(atr));
    });
    return found == table.types.end() ? nullptr : &*found;
}

}  // namespace cardlib
