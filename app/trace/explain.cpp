#include "app/trace/explain.h"

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "apdu/iso7816/command.h"
#include "apdu/iso7816/response.h"

namespace app {
namespace {

using Table = std::map<std::string, Meaning>;

constexpr Byte select = 0xA4, shortIdentifier = 0x80;
constexpr std::size_t headerSize = 4, longestName = 16;

bool isSecured(Byte cla) {
    return cla != 0xFF && (cla & 0x0C) != 0;
}

// The class without secure messaging, chaining and channel.
Byte plainClass(Byte cla) {
    return cla == 0xFF ? cla : static_cast<Byte>(cla & 0x80);
}

bool addressesFile(Byte ins) {
    return ins == 0xB0 || ins == 0xD6;
}

bool addressesRecord(Byte ins) {
    return ins == 0xB2 || ins == 0xDC || ins == 0xE2;
}

// Bits b8 to b4 of P2 name the file of a record command, b5 to b1 of P1 that of a binary one.
std::string targetOf(const apdu::Command& command) {
    if (command.ins() == select && command.cla() == 0x00 && command.data().size() <= longestName)
        return apdu::toHex(command.data());
    std::size_t file = 0;
    if (addressesRecord(command.ins())) file = command.p2() >> 3;
    if (addressesFile(command.ins()) && command.cla() != 0xFF && (command.p1() & shortIdentifier) != 0)
        file = command.p1() & 0x1F;
    return file == 0 ? "" : "sfi " + apdu::toHex(Bytes{static_cast<Byte>(file)});
}

const Meaning& lookUp(const Table& table, const std::vector<std::string>& keys, const Meaning& otherwise) {
    for (const auto& key : keys)
        if (const auto found = table.find(key); found != table.end()) return found->second;
    return otherwise;
}

void explainCommand(ExplainedExchange& explained, const Bytes& bytes, const TraceMeanings& meanings) {
    explained.header = apdu::toHex(ByteView(bytes).first(std::min(headerSize, bytes.size())));
    const auto command = apdu::Command::parse(bytes);
    if (!command) {
        explained.sent = bytes.size() - std::min(headerSize, bytes.size());
        explained.command = meanings.term("malformed");
        return;
    }
    explained.command = meanings.command(command->cla(), command->ins());
    explained.target = targetOf(*command);
    explained.secured = isSecured(command->cla());
    explained.sent = command->data().size();
    if (command->le()) explained.expected = *command->le();
}

void explainAnswer(ExplainedExchange& explained, const Bytes& bytes, const TraceMeanings& meanings) {
    const auto response = apdu::Response::parse(bytes);
    if (!response) {
        explained.meaning = meanings.term("unanswered");
        return;
    }
    explained.received = response->data.size();
    explained.word = apdu::toHex(apdu::bigEndian(response->sw.value(), 2));
    explained.meaning = meanings.word(response->sw.value());
}

}  // namespace

Result<TraceMeanings> TraceMeanings::parse(std::string_view text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    TraceMeanings meanings;
    try {
        json.at("commands").get_to(meanings.commands_);
        json.at("status_words").get_to(meanings.words_);
        json.at("terms").get_to(meanings.terms_);
    } catch (const nlohmann::json::exception&) {
        meanings.terms_.clear();
    }
    for (const auto* needed : {"unknown", "malformed", "unanswered", "reset"})
        if (!meanings.terms_.contains(needed)) return fail(Code::meaningsUnreadable);
    return meanings;
}

const Meaning& TraceMeanings::term(const std::string& name) const {
    return terms_.at(name);
}

const Meaning& TraceMeanings::command(Byte cla, Byte ins) const {
    return lookUp(commands_,
                  {apdu::toHex(Bytes{cla, ins}), apdu::toHex(Bytes{plainClass(cla), ins}), apdu::toHex(Bytes{ins})},
                  term("unknown"));
}

const Meaning& TraceMeanings::word(std::uint16_t value) const {
    const std::string digits = apdu::toHex(apdu::bigEndian(value, 2));
    return lookUp(words_, {digits, digits.substr(0, 3), digits.substr(0, 2)}, term("unknown"));
}

std::vector<ExplainedExchange> explainTrace(const std::vector<apdu::Exchange>& trace, const TraceMeanings& meanings) {
    std::vector<ExplainedExchange> all;
    for (const auto& exchange : trace) {
        ExplainedExchange explained;
        explained.number = all.size() + 1;
        explained.reset = exchange.command.empty();
        if (explained.reset) {
            explained.header = apdu::toHex(exchange.answer);
            explained.command = meanings.term("reset");
        } else {
            explainCommand(explained, exchange.command, meanings);
            explainAnswer(explained, exchange.answer, meanings);
        }
        all.push_back(std::move(explained));
    }
    return all;
}

}  // namespace app
