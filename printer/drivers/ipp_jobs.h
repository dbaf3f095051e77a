#pragma once

#include "printer/drivers/ipp_message.h"

namespace printer {

// One job as its printer tells of it (RFC 8011 5.3).
struct IppJob {
    int id = 0;
    std::string uuid, name;
    int state = 0;  // ipp_jstate_t; 0: not told
    std::vector<std::string> reasons;
    std::optional<int> impressions, documents;
    bool begun = false;  // it came to the print engine at some time

    [[nodiscard]] bool ended() const { return state >= IPP_JSTATE_CANCELED; }
    [[nodiscard]] bool completed() const { return state == IPP_JSTATE_COMPLETED; }
    // It was made, and its document did not come, or not whole.
    [[nodiscard]] bool lacksDocument() const;
    // Nothing of it is on a card yet, and nothing will be unless its document comes: a printer may begin before it has the whole.
    [[nodiscard]] bool awaitsDocument() const { return lacksDocument() && !begun && !ended(); }
};

// The attributes to ask for, and the jobs of an answer; those without a number are left out.
std::vector<std::string> ippJobNames();
std::vector<IppJob> ippJobs(const IppMessage& answer);

// What the printer may have done for a card, of all its jobs with the card's name; one that runs before one that only awaits its document.
struct IppPast {
    std::optional<IppJob> completed, running, broken;  // broken: ended otherwise, after it was begun
    std::vector<int> all;                              // their numbers
};
IppPast ippPast(const std::vector<IppJob>& jobs, const std::string& name);

}  // namespace printer
