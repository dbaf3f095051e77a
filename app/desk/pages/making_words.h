#pragma once

#include <QStringList>

#include "app/desk/services/desk_services.h"

namespace app {

// How things stand at the reader and the printer before a card is made.
struct MakingPlace {
    bool moving;   // the card is carried into the printer
    bool reader;   // there is one
    bool encodes;  // the printer has it inside
    bool lies;     // a card, which is not the one that was made last
};

// It goes on with the card it was begun on, and with no other.
bool isBegun(const OrderRow& row);

// Each to be read from a metre: the four steps, what to do for this order's card, and what is done to it now.
QStringList makingSteps(bool encodes);
QString makingInvitation(const OrderRow& row, const MakingPlace& place);
QString makingWord(const MakingProgress& progress, bool encodes);

}  // namespace app
