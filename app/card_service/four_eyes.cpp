#include "app/card_service/four_eyes.h"

#include "app/intake/text_rules.h"

namespace app {

Result<void> checkOperator(const std::string& by) {
    if (by.empty()) return fail(Code::operatorMissing);
    return {};
}

Result<void> checkFourEyes(const std::string& by, const std::string& second) {
    return checkOperator(by).and_then([&]() -> Result<void> {
        if (second.empty() || isSamePerson(by, second)) return fail(Code::secondPersonNeeded);
        return {};
    });
}

}  // namespace app
