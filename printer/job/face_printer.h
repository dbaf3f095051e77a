#pragma once

#include <functional>
#include <string>

#include "printer/face/renderer.h"

namespace printer {

// What a print left behind: where the sides can be seen, and what it is worth.
enum class PrintProof {
    none,
    renderedBitmap,  // the code was read again from the picture that is printed, and there is no plastic: the file driver
    plastic,         // read from the card itself
    unread,          // there is plastic, and nothing was read from it
    otherCode,       // what was read from the card is another one's
};
struct PrintResult {
    std::string front, back;  // paths of the composite pictures; empty on a device that keeps none
    PrintProof proof = PrintProof::none;
};

// What is known of an earlier attempt at the same card.
enum class Earlier {
    none,   // nothing was begun
    begun,  // its end is not known: the card may carry something
    blank,  // a person looked: nothing is on the card
};

// How far a print has come.
struct PrintProgress {
    int sides = 0, all = 0;  // that are on the card, and that will be
    bool waiting = true;     // for a device that does not print now: it is busy, or out of reach
};
using PrintObserver = std::function<void(const PrintProgress&)>;

// Prints a face on the card in place. Moving the card is another thing (CardTransport).
class FacePrinter {
  public:
    FacePrinter() = default;
    FacePrinter(const FacePrinter&) = delete;
    FacePrinter& operator=(const FacePrinter&) = delete;
    virtual ~FacePrinter() = default;

    // As it is booked while a card's print is not known to have ended; empty: a print on it can be repeated at will.
    [[nodiscard]] virtual std::string bookedAs() const { return {}; }

    // Whether a card can be printed now: asked before its chip is made. job: as in print(); empty while the card has no serial.
    // Errors: troubles, phase before.
    virtual Result<void> ready(const std::string& job) {
        (void)job;
        return {};
    }

    // told: while print() waits for its device, each time it has been asked, on the thread that prints. Empty: nobody looks.
    virtual void watch(PrintObserver told) { (void)told; }

    // Dots an inch for which a face is to be rendered; 0: the layout's usual. Errors: troubles, phase before.
    virtual Result<int> resolution() { return 0; }

    // job: the card's application serial; names what is left behind. Durable when it returns, and never a second print on a card:
    // a device that has the job already is asked what became of it. Errors: printFailed; troubles, phase before when nothing came
    // onto the card.
    virtual Result<PrintResult> print(const Face& face, const std::string& job, Earlier earlier) = 0;

    // Nothing of this job will be printed any more: asked when its card was given up, before the device gets another one. Errors:
    // troubles, phase before for the card that waits.
    virtual Result<void> withdraw(const std::string& job) {
        (void)job;
        return {};
    }

    // That the card is made is on the disk: what the device, or a scheduler before it, keeps of the face may go. It goes in time by
    // itself where it cannot be asked to.
    virtual void forget(const std::string& job) { (void)job; }
};

}  // namespace printer
