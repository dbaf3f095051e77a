#pragma once

#include <string>

#include "printer/face/renderer.h"

namespace printer {

// What a print left behind: where the sides can be seen, and what it is worth.
struct PrintResult {
    std::string front, back;  // paths of the composite pictures; empty on a device that keeps none
};

// Prints a face on the card in place. Moving the card is another thing (CardTransport).
class FacePrinter {
  public:
    FacePrinter() = default;
    FacePrinter(const FacePrinter&) = delete;
    FacePrinter& operator=(const FacePrinter&) = delete;
    virtual ~FacePrinter() = default;

    // job: the card's application serial; names what is left behind. Durable when it returns. Error:
    // printFailed.
    virtual Result<PrintResult> print(const Face& face, const std::string& job) = 0;
};

}  // namespace printer
