#include "cardlib/personalization/journal.h"

namespace cardlib {

Result<void> Journal::announce(const std::vector<Intent>& intents) {
    Result<void> noted;
    for (const auto& intent : intents)
        noted = noted.and_then([&] { return beforeWriting(intent.step, intent.what); });
    return noted;
}

tl::unexpected<Error> journalNotWritten() {
    return fail(Code::journalNotWritten);
}

}  // namespace cardlib
