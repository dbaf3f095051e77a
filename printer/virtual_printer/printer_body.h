#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "printer/job/card_transport.h"
#include "printer/job/panels.h"
#include "printer/job/stripe.h"
#include "printer/virtual_printer/printer_faults.h"

namespace printer {

using Span = std::chrono::milliseconds;

struct BodyOptions {
    int cards = 0;
    std::string ribbon = "ymcko";
    int ribbonSets = 200;
    int outputRoom = 100, rejectRoom = 30;
    std::int64_t cleanAfter = 10000;  // panels
    bool duplex = true, contactStation = true, contactlessStation = true, stripeEncoder = true;
    // One panel; five make the 14 to 25 s a side that such printers take.
    Span feed{2500}, engage{1000}, flip{3500}, panel{3600}, resin{1800}, exit{1500}, stripe{4000}, cooling{60000};
};

enum class Movement { load, toContact, toContactless, flip, writeStripe, eject, reject };

// One card of the books. What lies where: each card is in exactly one place.
struct BookedCard {
    enum class Where { hopper, inside, output, rejected, taken };
    Where where = Where::hopper;
    int frontBegun = 0, backBegun = 0;  // how often a print was begun on the side
    std::vector<InkPanel> front, back;  // what came onto it
    StripeTracks stripe;                // what stands on it
};

// The physical state of a card printer: hopper, one card inside and its place, cover, ribbon, temperature, trays. Time is the
// model's business: an action is begun, takes so long, and is finished.
class PrinterBody {
  public:
    struct Refusal {
        Trouble trouble;
        Phase phase;
    };
    // Which card comes into contact at a station, and that it does no more.
    struct Contacts {
        std::function<void(int card, Station station)> engaged;
        std::function<void()> released;
    };

    explicit PrinterBody(const BodyOptions& options);
    void join(Contacts contacts) { contacts_ = std::move(contacts); }

    // How long it will take, or why it is not begun.
    tl::expected<Span, Refusal> begin(Movement movement);
    tl::expected<Span, Refusal> beginPanel(const InkPanel& panel);
    // What would keep the next panel from being begun now.
    std::optional<Refusal> hindersPanel();
    // What Movement::writeStripe writes.
    void holdStripe(StripeTracks stripe) { stripe_ = std::move(stripe); }
    // What was begun is done, or has failed.
    std::optional<Refusal> finish();
    // The power went: what was begun stays half done; the card stays where it is.
    void losePower();
    void pass(Span time);  // cools down

    // What a person does; false when it cannot be done so.
    bool openCover();
    bool closeCover();
    bool takeInside();  // through the open cover
    bool takeFromExit();
    bool changeRibbon(const std::string& ribbon, int sets);  // through the open cover
    bool mendRibbon();
    void addCards(int count);
    void emptyOutput();
    void emptyReject();
    void clean();

    // What came onto the card, which the books keep no longer.
    BookedCard takePictures(int card);

    [[nodiscard]] Place place() const { return place_; }
    [[nodiscard]] std::optional<int> cardInside() const;
    [[nodiscard]] bool frontUp() const { return frontUp_; }
    [[nodiscard]] bool coverOpen() const { return coverOpen_; }
    [[nodiscard]] bool engaged() const { return engaged_; }
    [[nodiscard]] int hopper() const { return count(BookedCard::Where::hopper); }
    [[nodiscard]] int count(BookedCard::Where where) const;
    [[nodiscard]] const std::string& ribbon() const { return ribbon_; }
    [[nodiscard]] int ribbonSets() const { return ribbonSets_; }
    [[nodiscard]] std::int64_t ejected() const { return ejected_; }
    [[nodiscard]] std::int64_t panelsPrinted() const { return panelsPrinted_; }
    [[nodiscard]] const std::vector<BookedCard>& books() const { return books_; }
    [[nodiscard]] const BodyOptions& options() const { return options_; }
    // What stands in the way now, latched errors first; empty: nothing.
    [[nodiscard]] std::vector<Refusal> troubles() const;

    PrinterFaults faults;

  private:
    std::optional<Refusal> hindrance(bool printing) const;
    std::optional<Refusal> finishMovement(Movement movement);
    std::optional<Refusal> finishPanel(const InkPanel& panel);
    Refusal latch(Trouble trouble);
    std::optional<Refusal> feed();
    std::optional<Refusal> leave(bool rejected);
    std::optional<Refusal> endStripe();
    std::optional<Refusal> arrive(Station station);
    void release();
    void endSide();
    void putDown(BookedCard::Where where);

    BodyOptions options_;
    Contacts contacts_;
    std::vector<BookedCard> books_;
    std::vector<int> inside_;  // two after a double feed
    Place place_ = Place::none;
    bool frontUp_ = true, coverOpen_ = false, engaged_ = false, ribbonTorn_ = false, mustClean_ = false;
    bool opened_ = false;   // the cover, since the action was begun
    bool asked_ = false;    // about the next panel
    bool touched_ = false;  // panels came onto the side in place from the ribbon's present set
    std::string ribbon_;
    int ribbonSets_ = 0;
    Span heat_{0};  // to cool down
    std::int64_t ejected_ = 0, panelsPrinted_ = 0;
    std::optional<Trouble> latched_;  // until the documented recovery
    std::optional<Movement> movement_;
    std::optional<InkPanel> panel_;
    StripeTracks stripe_;
};

}  // namespace printer
