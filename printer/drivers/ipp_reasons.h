#pragma once

#include <optional>
#include <string>
#include <vector>

#include "printer/job/trouble.h"

namespace printer {

// What a printer-state-reason (RFC 8011 5.4.12, and the registered ones that came later) means. Its ending -report, -warning or
// -error is no part of it. Nothing when it says nothing that a person could act on.
std::optional<Trouble> ippTrouble(const std::string& reason);

// Whether it only warns: it says so itself, or its trouble does.
bool ippWarns(const std::string& reason);

// The reason that stops the printer, when one does.
struct IppStop {
    Trouble trouble;
    std::string reason;
};
std::optional<IppStop> ippStop(const std::vector<std::string>& reasons);

// The keyword for a trouble, as a printer of ours says it; empty for those that no printer reports so.
std::string ippReason(Trouble trouble);

}  // namespace printer
