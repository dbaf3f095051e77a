#pragma once

#include <filesystem>

#include "printer/virtual_printer/printer_body.h"

namespace printer {

// What came onto a card, as pictures: below FOLDER card-N-front-colour.png, -resin.png, -overlay.png, and the same of the
// back, in the head's resolution, landscape; nothing of a side that was not printed. False when one cannot be written.
bool writePictures(const BookedCard& card, int number, const std::filesystem::path& folder);

// What a camera at the exit sees of a card that comes out: below FOLDER exit-N-front.png and exit-N-back.png, each there at once and
// whole; nothing of a side that was not printed. False when one cannot be written.
bool writeView(const BookedCard& card, int number, const std::filesystem::path& folder);

}  // namespace printer
