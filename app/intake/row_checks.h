#pragma once

#include <map>

#include "app/intake/csv_intake.h"

namespace app {

using RowValues = std::map<std::string, std::string>;  // by column id

// While nothing can be decided, papers and photo may turn out to be needless. Of a form they are demanded all the same, for what is
// missing is told at once; a file's row is told what is wrong with it and no more.
enum class WhileUndecided { demandAll, demandNothing };

// Reads one row into an application; every fault it finds is added to refusals.
AcceptedRow checkRow(std::size_t row, const RowValues& values, const IntakeContext& context,
                     std::vector<Refusal>& refusals, WhileUndecided undecided = WhileUndecided::demandAll);

}  // namespace app
