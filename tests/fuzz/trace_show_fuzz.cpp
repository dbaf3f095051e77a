// Law: what a trace is explained with does not depend on its data: the same session with other contents shows the
// same, but for SELECTs, which tell what is selected.
#include <cstdlib>

#include "app/trace/explain.h"

namespace {

constexpr auto words = R"({"commands": {}, "status_words": {}, "terms": {
    "unknown": {}, "malformed": {}, "unanswered": {}, "reset": {}}})";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto meanings = app::TraceMeanings::parse(words).value();
    const auto trace = apdu::parseTrace({reinterpret_cast<const char*>(data), size});
    if (!trace) return 0;
    auto other = *trace;
    for (auto& exchange : other) {
        const bool selects = exchange.command.size() > 1 && exchange.command[1] == 0xA4;
        // Behind the header and a short Lc; extended lengths would change with the data.
        if (!selects && exchange.command.size() > 6 && exchange.command[4] != 0)
            for (std::size_t i = 5; i + 1 < exchange.command.size(); ++i) exchange.command[i] ^= 0xFF;
        if (!exchange.command.empty())
            for (std::size_t i = 0; i + 2 < exchange.answer.size(); ++i) exchange.answer[i] ^= 0xFF;
    }
    if (app::explainTrace(*trace, meanings) != app::explainTrace(other, meanings)) std::abort();
    return 0;
}
