#include "cardlib/virtual_card/line/fault_script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <sstream>

#include "apdu/core/hex.h"

namespace cardlib {
namespace {

using Kind = Fault::Kind;
using Words = std::vector<std::string>;

constexpr std::size_t serialSize = 10;
constexpr std::uint64_t longestDelay = 600'000;

struct Verb {
    std::string_view name;
    Kind kind;
};
constexpr std::array verbs{Verb{"pull", Kind::pullAfter}, Verb{"mute", Kind::mute}, Verb{"garble", Kind::garble},
                           Verb{"slow", Kind::slow},      Verb{"worn", Kind::worn}, Verb{"serial", Kind::serial}};
constexpr std::array moments{Verb{"before", Kind::pullBefore}, Verb{"after", Kind::pullAfter},
                             Verb{"half", Kind::pullHalf}};

template <std::size_t N>
std::optional<Kind> kindNamed(const std::array<Verb, N>& table, const std::string& name) {
    const auto* found = std::ranges::find(table, name, &Verb::name);
    return found == table.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<std::uint64_t> number(const std::string& text, std::uint64_t most) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= 1 && value <= most ? std::optional(value) : std::nullopt;
}

// Why the words are no fault; null when they are, and then `fault` is it.
const char* read(const Words& words, Fault& fault) {
    const auto kind = kindNamed(verbs, words[0]);
    if (!kind) return "is none of pull, mute, garble, slow, worn, serial";
    fault.kind = *kind;
    const std::size_t most = *kind == Kind::pullAfter || *kind == Kind::slow ? 3 : 2;
    if (words.size() < 2 || words.size() > most || (*kind == Kind::slow && words.size() != 3))
        return "has too few or too many words";
    if (*kind == Kind::serial) {
        fault.serial = apdu::fromHex(words[1]).value_or(Bytes{});
        return fault.serial.size() == serialSize ? nullptr : "wants 20 hexadecimal digits";
    }
    const auto at = number(words[1], UINT64_MAX);
    if (!at) return "wants a number from 1";
    fault.at = *at;
    if (words.size() == 2) return nullptr;
    if (*kind == Kind::slow) {
        const auto delay = number(words[2], longestDelay);
        fault.delay = std::chrono::milliseconds(delay.value_or(0));
        return delay ? nullptr : "wants milliseconds, 1 to 600000";
    }
    const auto moment = kindNamed(moments, words[2]);
    fault.kind = moment.value_or(fault.kind);
    return moment ? nullptr : "wants before, after or half";
}

// Statements of a script, comments gone.
std::vector<Words> statements(std::string_view script) {
    std::vector<Words> all;
    std::istringstream lines{std::string(script)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream parts(line.substr(0, line.find('#')));
        for (std::string part; std::getline(parts, part, ';');) {
            std::istringstream stream(part);
            Words words;
            for (std::string word; stream >> word;) words.push_back(word);
            if (!words.empty()) all.push_back(std::move(words));
        }
    }
    return all;
}

std::string joined(const Words& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

template <std::size_t N>
std::string nameIn(const std::array<Verb, N>& table, Kind kind) {
    const auto* found = std::ranges::find(table, kind, &Verb::kind);
    return found == table.end() ? "" : std::string(found->name);
}

std::string toScript(const Fault& fault) {
    if (fault.kind == Kind::serial) return "serial " + apdu::toHex(fault.serial);
    const std::string at = std::to_string(fault.at);
    if (const auto moment = nameIn(moments, fault.kind); !moment.empty()) return "pull " + at + " " + moment;
    const std::string delay = fault.kind == Kind::slow ? " " + std::to_string(fault.delay.count()) : "";
    return nameIn(verbs, fault.kind) + " " + at + delay;
}

}  // namespace

Result<std::vector<Fault>> parseFaults(std::string_view script) {
    std::vector<Fault> faults;
    for (const auto& words : statements(script)) {
        Fault fault;
        if (const char* why = read(words, fault))
            return fail(Code::faultScriptMalformed,
                        "fault " + std::to_string(faults.size() + 1) + ", \"" + joined(words) + "\": " + why);
        faults.push_back(std::move(fault));
    }
    return faults;
}

std::string toScript(const std::vector<Fault>& faults) {
    std::string script;
    for (const auto& fault : faults) script += toScript(fault) + "\n";
    return script;
}

}  // namespace cardlib
