// Law: a text is either refused, or the form it tells reads the same when it is written and read again.
#include <cstdlib>

#include "app/drafts/draft_form.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto form = app::formFromJson(std::string(data, data + size));
    if (!form) return 0;
    const auto again = app::formFromJson(app::toJson(*form).reveal());
    if (!again || *again != *form) std::abort();
    return 0;
}
