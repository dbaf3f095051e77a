#include "cardlib/personalization/journal.h"

namespace cardlib {

Result<void> Journal::announce(const std::vector<Intent>& intents) {
    Result<void> noted;
    for (const auto& [step, what] : intents) noted = noted.and_then([&] { return beforeWriting(step, what); });
    return noted;
}

tl::unexpected<Error> journalNotWritten() {
    return fail(Code::journalNotWritten);
}

}  // namespace cardlib
