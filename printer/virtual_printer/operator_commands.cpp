#include "printer/virtual_printer/operator_commands.h"

#include <nlohmann/json.hpp>
#include <sstream>

namespace printer {
namespace {

using Where = BookedCard::Where;

constexpr auto usage =
    "error: cover open|close, take inside|exit, ribbon PANELS SETS, mend, cards N, empty output|reject, clean, power,"
    " fault SCRIPT, state, quit";

const char* nameOf(Where where) {
    switch (where) {
        case Where::hopper:
            return "hopper";
        case Where::inside:
            return "inside";
        case Where::output:
            return "output";
        case Where::rejected:
            return "rejected";
        case Where::taken:
            break;
    }
    return "taken";
}

const char* nameOf(Place place) {
    switch (place) {
        case Place::none:
            return "none";
        case Place::feeder:
            return "feeder";
        case Place::contactStation:
            return "contact station";
        case Place::contactlessStation:
            return "contactless station";
        case Place::printHead:
            return "print head";
        case Place::flip:
            return "flip";
        case Place::exit:
            break;
    }
    return "exit";
}

struct Words {
    std::string first, second;
    int number = 0;
};

bool addFaults(PrinterEngine& engine, const std::string& script) {
    const auto faults = parsePrinterFaults(script);
    if (!faults) return false;
    engine.body().faults.forget();
    engine.body().faults.add(*faults);
    return true;
}

bool actOnCover(PrinterBody& body, const Words& words) {
    return words.first == "open" ? body.openCover() : words.first == "close" && body.closeCover();
}

bool actOnTrays(PrinterBody& body, const Words& words) {
    if (words.first == "output") body.emptyOutput();
    if (words.first == "reject") body.emptyReject();
    return words.first == "output" || words.first == "reject";
}

bool addCards(PrinterBody& body, const Words& words) {
    constexpr int most = 10000;
    const int count = std::atoi(words.first.c_str());
    if (count > 0 && count <= most) body.addCards(count);
    return count > 0 && count <= most;
}

// Nothing when there is no such act.
std::optional<bool> act(PrinterEngine& engine, const std::string& verb, const Words& words) {
    PrinterBody& body = engine.body();
    if (verb == "state") return true;
    if (verb == "cover") return actOnCover(body, words);
    if (verb == "take" && words.first == "inside") return body.takeInside();
    if (verb == "take") return words.first == "exit" && body.takeFromExit();
    if (verb == "ribbon") return body.changeRibbon(words.first == "none" ? "" : words.first, words.number);
    if (verb == "mend") return body.mendRibbon();
    if (verb == "cards") return addCards(body, words);
    if (verb == "empty") return actOnTrays(body, words);
    if (verb != "clean" && verb != "power") return std::nullopt;
    verb == "clean" ? body.clean() : engine.cyclePower();
    return true;
}

}  // namespace

std::string operatorCommand(PrinterEngine& engine, const std::string& line) {
    std::istringstream in(line);
    std::string verb, number;
    Words words;
    in >> verb >> words.first >> number;
    words.number = std::atoi(number.c_str());
    if (verb == "fault") return addFaults(engine, line.substr(std::min<std::size_t>(6, line.size()))) ? stateOf(engine) : "error: fault script";
    const auto done = act(engine, verb, words);
    if (!done) return usage;
    return *done ? stateOf(engine) : "error: cannot be done now";
}

std::string stateOf(PrinterEngine& engine) {
    const PrinterBody& body = engine.body();
    nlohmann::json cards = nlohmann::json::array(), troubles = nlohmann::json::array();
    for (const auto& card : body.books())
        cards.push_back({{"where", nameOf(card.where)}, {"front_prints", card.frontBegun}, {"back_prints", card.backBegun}});
    for (const auto& trouble : body.troubles()) troubles.push_back(factsOf(trouble.trouble).name);
    const auto head = engine.headTime();
    return nlohmann::json{{"place", nameOf(body.place())},
                          {"front_up", body.frontUp()},
                          {"engaged", body.engaged()},
                          {"cover_open", body.coverOpen()},
                          {"hopper", body.hopper()},
                          {"output", body.count(Where::output)},
                          {"rejected", body.count(Where::rejected)},
                          {"taken", body.count(Where::taken)},
                          {"ribbon", body.ribbon()},
                          {"ribbon_sets", body.ribbonSets()},
                          {"ejected", body.ejected()},
                          {"panels", body.panelsPrinted()},
                          {"head_idle_ms", head.idle.count()},
                          {"head_printing_ms", head.printing.count()},
                          {"troubles", troubles},
                          {"cards", cards}}
        .dump();
}

}  // namespace printer
