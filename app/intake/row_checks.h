#pragma once

#include <map>

#include "app/intake/csv_intake.h"

namespace app {

using RowValues = std::map<std::string, std::string>;  // by column id

// Reads one row into an application; every fault it finds is added to refusals.
AcceptedRow checkRow(std::size_t row, const RowValues& values, const IntakeContext& context,
                     std::vector<Refusal>& refusals);

}  // namespace app
