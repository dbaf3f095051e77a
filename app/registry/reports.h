#pragma once

#include "app/registry/ruling.h"

namespace app {

// What others report to the station: who ("landlord", "employer", "sole_trader": residence in what they let or lodged has ended;
// "property_firm": what it collected), and on which day it ended or was collected. nothing for anybody else.
Ruling reportBy(const Rules& rules, const std::string& who, Day on);

struct Leaving {
    bool asked = false;    // the holder asks for the cancellation
    bool left = false;     // the holder has left
    bool checked = false;  // the authority has checked it, with a record
};

// Cancellation: on the holder's asking (must, promptly, once they have left), or ex officio once it is checked; mustNot before.
Ruling cancellationOf(const Regime& regime, const Leaving& leaving);

// What follows when a duty was done on that day: nothing in time (or when no day can be told, or the last one may
// have moved behind that day), must be noted when late.
Ruling latenessOf(const Regime& regime, const Deadline& deadline, Day on);

}  // namespace app
