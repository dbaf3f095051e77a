#include "app/station/two_people.h"

#include "app/intake/text_rules.h"

namespace app {

Result<void> requireTwoPeople(const std::string& by, const std::string& second, const std::string& what) {
    if (by.empty() || second.empty() || isSamePerson(by, second)) return fail(Code::trustIncomplete, what);
    return {};
}

}  // namespace app
