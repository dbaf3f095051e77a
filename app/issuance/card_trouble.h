#pragma once

#include "app/core/error.h"

namespace app {

// Whether a chip could not be made for what the card itself said, or because it said nothing. Not for the troubles of store, vault,
// journal, profile or reader, with which the next blank would fare no better.
bool blamesCard(const Error& error);

// Whether the reader found no card that answers.
bool cardIsSilent(const Error& error);
// Whether the card said nothing more, or only half of it, whatever was asked of it.
bool cardFellSilent(const Error& error);

// Whether the printer does not know, or gave up, what came onto the card: a person looks at it and says (SeenCard).
bool asksForLook(const Error& error);

}  // namespace app
