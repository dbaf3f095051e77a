#include "cardlib/personalization/journal.h"

namespace cardlib {

tl::unexpected<Error> journalNotWritten() {
    return fail(Code::journalNotWritten);
}

}  // namespace cardlib
