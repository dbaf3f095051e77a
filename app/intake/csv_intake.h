#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <vector>

#include "app/core/progress.h"
#include "app/registry/code_sets.h"
#include "app/registry/divisions.h"
#include "app/registry/eligibility.h"
#include "app/registry/ruling.h"

namespace app {

// One thing wrong with one row.
struct Refusal {
    std::size_t row = 0;  // counted from 1 below the header
    std::string field;    // id of the column
    PiiText value;
    std::string rule;     // id of a text in resources/rules
    std::string article;  // of the regime
    std::string detail;   // technical, no personal data
};

struct AcceptedRow {
    std::size_t row = 0;
    Application application;
    Decision decision;
    Bytes photo;  // as loaded; empty for those who are only registered
    Ruling registration = {};  // by when the person was to be registered
    Ruling lateness = {};      // what follows from registering today: must be noted, or nothing
    Ruling declaration = {};   // who must declare it
};

// What a photo and a card layout demand of a row that passed all else; adds refusals, whose values the reader fills in.
using RowDemand = std::function<void(const AcceptedRow&, std::vector<Refusal>&)>;

// Takes a row that passed everything, before the next one is read: photos are never all in memory.
using RowSink = std::function<Result<void>(const AcceptedRow&)>;

struct IntakeContext {
    const Regime& regime;
    const CodeSets& codes;
    const Divisions& divisions;
    std::string columnsJson;  // resources/intake/csv.json
    std::filesystem::path photos;
    Day today;
    RowDemand demand;
    ProgressObserver progress = {};  // "import": rows
    WorkingCalendar calendar = {};   // without the year's holidays a last day may move
    std::map<std::string, std::string> shared = {};  // by column id: for rows that leave it empty
    std::function<bool()> stop = {};  // asked before each row: the rest is not read
};

// Reads a whole file, or to the row at which it is stopped. Each row is accepted, or has refusals, all of them at once; gives the
// refusals.
// Errors: encodingMixed, csvBrokenQuotes, csvFieldTooLong, csvHeaderWrong, columnsUnreadable: then nothing
// was accepted; those of accept, which end the reading. A file may have optional columns after the others, in any order.
Result<std::vector<Refusal>> readApplications(ByteView file, const IntakeContext& context,
                                              const RowSink& accept);

}  // namespace app
