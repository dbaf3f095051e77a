#pragma once

#include "app/card_service/card_request.h"
#include "app/registry/ruling.h"

namespace app {

// A change of registered facts, or a correction of wrong ones, as it is typed.
struct ChangeQuestion {
    Facts facts;
    bool correction = false;
    Day on{};                // since when it is so; a change only
    std::string proof = {};  // that they were wrong; a correction only
};

struct ChangeJudgement {
    Ruling ruling;               // names no rule while nothing is asked
    std::optional<Error> fault;  // a fact that cannot be taken
};

// Errors: resourceUnreadable, calendarUnreadable.
Result<ChangeJudgement> judgeChange(const Station& station, const ChangeQuestion& question);

}  // namespace app
