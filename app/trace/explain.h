#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apdu/channel/trace.h"
#include "app/core/error.h"

namespace app {

// A word for people in the languages it is known in: "zh", "en".
using Meaning = std::map<std::string, std::string>;

// What commands and status words are called (resources/trace/meanings.json). Commands by class and instruction
// ("80CA") or by instruction alone ("A4"), status words by all four digits or the first two or three.
class TraceMeanings {
  public:
    // Error: meaningsUnreadable.
    static Result<TraceMeanings> parse(std::string_view json);
    // Never without an entry: what is not known has the meaning "unknown".
    [[nodiscard]] const Meaning& command(Byte cla, Byte ins) const;
    [[nodiscard]] const Meaning& word(std::uint16_t value) const;
    [[nodiscard]] const Meaning& term(const std::string& name) const;

  private:
    std::map<std::string, Meaning> commands_, words_, terms_;
};

// One exchange without its data: keys, challenges, cryptograms and contents are told by their lengths only. What is
// shown is the header, the name a SELECT asks for, the answer to reset, and the status word.
struct ExplainedExchange {
    std::size_t number = 0;  // from 1
    bool reset = false;
    std::string header;  // CLA INS P1 P2, hexadecimal; of a reset the answer to it
    std::string target;  // hexadecimal: name or identifier of what is selected; "sfi 15"; empty
    bool secured = false;    // secure messaging (ISO/IEC 7816-4:2020, 5.4.1)
    std::size_t sent = 0;    // bytes of the command's data
    std::optional<std::size_t> expected;
    std::optional<std::size_t> received;  // bytes of the answer's data; nothing when no answer came
    std::string word;                     // status word
    Meaning command, meaning;             // of the command, of the word

    bool operator==(const ExplainedExchange&) const = default;
};

std::vector<ExplainedExchange> explainTrace(const std::vector<apdu::Exchange>& trace, const TraceMeanings& meanings);

}  // namespace app
