#include <algorithm>
#include <regex>
#include <set>

#include "tests/app/people/acts.h"
#include "tests/architecture/source_tree.h"

namespace acts {

std::vector<NoAct> noActs() {
    return {
        {"demand", "the gate itself"},
        {"may", "the gate, asked quietly; nothing comes of it"},
        {"isAbout", "the same of a person's own case"},
        {"demandStep", "the gate of an order's step"},
        {"demandNotOwn", "the gate of registering"},
        {"demandAbout", "the gate, where it is about a holder"},
        {"demandLooking", "the gate of looking people up"},
        {"demandBinding", "the gate of booking a reader"},
        {"demandRejecting", "the gate of the reject box"},
        {"nameOfSigner", "a name as records have it"},
        {"signedBy", "the gate of a ledger's entry"},
        {"signedAbout", "the same, where it is about an order's holder"},
        {"draftSigners", "the gate of a draft's step"},
        {"importerOf", "the gate of registering; registerForm and importApplications ask it"},
        {"wouldRegister", "reads whether somebody is known; importApplications has asked"},
        {"registerOnce", "a row of registerForm or importApplications, which have asked"},
        {"judgeOnce", "what registerOnce would do; who asks has been asked already"},
        {"signOut", "everybody may"},
        {"standing", "what an account says now"},
        {"enrol", "the end of enrolCard, private"},
        {"withdraw", "the end of withdrawCard, private"},
        {"insert", "the end of add and addFirst, private"},
        {"change", "the end of the acts of an administrator, private"},
        {"demandAdministrator", "the gate of the people, private"},
        {"setOpen", "close and reopen, private"},
        {"draftRowsFor", "gives nothing to whoever may not see them, and says so to nobody"},
        {"stationOf", "reads the booked reader; books one through bookStation, which asks"},
        {"demandPurpose", "the gate of an inspection"},
        {"dueAsSeenBy", "gives nothing to whoever may not look, and says so to nobody"},
        {"proposedPlaces", "proposes nothing to whoever does not register, and says so to nobody"},
        {"enrolOnlyCard", "finds the card for enrolCard, which asks"},
        {"reasonOfLook", "whether a reason can be told; wholeRecord and showPaper have asked"},
        {"surrenderNumbered", "finds the order for surrenderCard, which asks"},
        {"contentOf", "a request as it is kept"},
        {"inEncodingPrinter", "stationOf, then issueInPrinter, which both ask"},
        {"examineSectorFile", "reads the file for examineSector, which asks"},
        {"judgeReplacement", "says what the rules say of a serial: nothing of a person, nothing changes"},
        {"checkedRequest", "a request as it is kept; serveCard has asked"},
        {"checkLostList", "reads the list for serveCard, which has asked"},
        {"wantedOperation", "what the rules make of a request; serveCard has asked"},
        {"askedBy", "a request as text"},
        {"reasonOf", "the reason of a request"},
        {"reasonNotAllowed", "an error"},
    };
}

}  // namespace acts

namespace {

// A header without comments and default values, so that each declaration is one piece.
std::string bare(const std::string& text) {
    const auto uncommented = std::regex_replace(text, std::regex("//[^\n]*"), "");
    return std::regex_replace(uncommented, std::regex(R"(\{\})"), "");
}

std::vector<std::string> pieces(const std::string& text, const std::string& marks) {
    std::vector<std::string> all;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find_first_of(marks, from), text.size());
        all.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return all;
}

bool carriesOne(const std::string& piece, const std::set<std::string>& carriers) {
    static const std::regex word(R"([A-Za-z_]\w*)");
    return std::any_of(std::sregex_iterator(piece.begin(), piece.end(), word), std::sregex_iterator(),
                       [&](const std::smatch& found) { return carriers.contains(found.str()); });
}

std::vector<std::string> engineHeaders() {
    std::vector<std::string> headers;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR)) {
        const bool outside = file.folder.starts_with("app/desk") || file.folder.starts_with("app/cli") || file.path == "app/people/actor.h";
        if (file.layer == "app" && file.path.ends_with(".h") && !outside) headers.push_back(bare(file.text()));
    }
    return headers;
}

// Actor, and every struct of the engine that has one in it.
std::set<std::string> carriersIn(const std::vector<std::string>& headers) {
    std::set<std::string> carriers{"Actor"};
    static const std::regex structure(R"(struct (\w+) \{([^}]*)\})");
    for (std::size_t before = 0; before != carriers.size();) {
        before = carriers.size();
        for (const auto& header : headers)
            for (auto found = std::sregex_iterator(header.begin(), header.end(), structure); found != std::sregex_iterator(); ++found)
                for (const auto& member : pieces((*found)[2], ";"))
                    if (member.find('(') == std::string::npos && carriesOne(member, carriers)) carriers.insert((*found)[1]);
    }
    return carriers;
}

// The functions that take somebody who acts, or a wish with somebody in it.
std::set<std::string> takers() {
    const auto headers = engineHeaders();
    auto carriers = carriersIn(headers);
    carriers.erase("SignedInByCard");  // an answer
    static const std::regex named(R"((\w+)\s*\()");
    std::set<std::string> names;
    for (const auto& header : headers)
        for (const auto& piece : pieces(header, ";{}")) {
            std::smatch found;
            if (piece.find("using ") != std::string::npos || !std::regex_search(piece, found, named)) continue;
            if (carriesOne(piece.substr(static_cast<std::size_t>(found.position(0))), carriers)) names.insert(found[1]);
        }
    return names;
}

}  // namespace

TEST_CASE("Each function of the engine that takes somebody who acts is tried by everybody, or is no act and says why", "[app][people][acts]") {
    std::set<std::string> tried, none;
    for (const auto& act : acts::allActs()) tried.insert(act.name);
    for (const auto& helper : acts::noActs()) {
        CHECK_FALSE(helper.why.empty());
        none.insert(helper.name);
    }
    const auto names = takers();
    CHECK(names.contains("approveOrder"));
    CHECK(names.contains("reportLost"));  // whose actor is in its wish
    for (const auto& name : names) {
        INFO(name << ": neither in the lists of acts nor among those that are none");
        CHECK(tried.contains(name) != none.contains(name));
    }
    for (const auto& name : tried) {
        INFO(name << " is tried, and no function of the headers");
        CHECK(names.contains(name));
    }
    for (const auto& name : none) {
        INFO(name << " is no act, and no function either");
        CHECK(names.contains(name));
    }
}
