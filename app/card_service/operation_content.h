#pragma once

#include "app/card_service/card_request.h"
#include "cardlib/operations/operation.h"

namespace app {

// What is kept of one operation, sealed: what was asked, what is written, and the facts as they stood before.
struct OperationContent {
    std::string asked;  // JSON of kind, reason, term, day and facts: equal for equal requests
    std::string date;   // YYYY-MM-DD
    cardlib::Operation operation;
    Facts facts, before;
    std::string since;  // of a change: the day since when it is so; empty when nobody said
};

std::string askedBy(const CardRequest& request);

std::string toJson(const OperationContent& content);
// The error operationDamaged.
Error operationDamaged(Cause cause = {});
// Error: operationDamaged.
Result<OperationContent> contentFromJson(const std::string& text);

}  // namespace app
