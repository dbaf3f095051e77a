#include "app/issuance/known_places.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/intake/building.h"
#include "app/life_cycle/registration_life.h"
#include "app/registry/calendar.h"
#include "app/registry/lists.h"
#include "app/search/searchable_text.h"

namespace app {
namespace {

struct BookRules {
    std::vector<std::string> buildingEnds;
    std::vector<std::string> employerEnds, noEmployerFor;  // on what a firm's name ends; reasons to stay with which somebody's home may be named
    std::size_t fewestSigns = 0, mostTold = 0;
    int mostKept = 0;
};

Result<BookRules> rulesOf(const Station& station) {
    return readResource(station.resources, "intake/address-book.json").map([](const std::string& text) {
        const auto data = nlohmann::json::parse(text, nullptr, false);
        if (!data.is_object()) return BookRules{};
        const auto words = [&](const char* name) { return data.value(name, std::vector<std::string>()); };
        return BookRules{words("building_ends"), words("employer_ends"), words("no_employer_for"), data.value("fewest_signs", std::size_t{0}),
                         data.value("most_told", std::size_t{0}), data.value("most_kept", 0)};
    });
}

// A firm's name and no person's; empty otherwise.
std::string employerOf(const Holder& person, const BookRules& rules) {
    const std::string workplace = person.workplace.reveal();
    const bool firm = std::ranges::any_of(rules.employerEnds, [&](const std::string& end) { return workplace.ends_with(end); });
    return firm && !contains(rules.noEmployerFor, person.residenceReason) ? workplace : std::string();
}

const char* nameOf(PlaceKind kind) {
    return kind == PlaceKind::building ? "building" : "employer";
}

}  // namespace

Result<void> notePlaces(Station& station, const Holder& person) {
    return rulesOf(station).and_then([&](const BookRules& rules) -> Result<void> {
        const std::string day = toText(today());
        const std::pair<PlaceKind, std::string> places[] = {{PlaceKind::building, buildingOf(person.presentAddress.reveal(), rules.buildingEnds)},
                                                            {PlaceKind::employer, employerOf(person, rules)}};
        for (const auto& [kind, text] : places) {
            if (text.empty()) continue;
            if (auto noted = station.addressBook->note(nameOf(kind), text, day, rules.mostKept); !noted) return noted;
        }
        return {};
    });
}

Result<std::vector<PiiText>> proposedPlaces(Station& station, PlaceKind kind, const PiiText& typed, const Actor& by) {
    constexpr Grant entering = turnFor(registrationLife, RegistrationState::draft, RegistrationStep::enter)->grant;
    const auto wanted = searchable(typed.reveal());
    const auto rules = rulesOf(station);
    const auto may = station.people->may(entering, by);
    if (!rules || !may) return tl::unexpected(rules ? may.error() : rules.error());
    std::vector<PiiText> proposed;
    if (!*may || wanted.size() < std::max<std::size_t>(rules->fewestSigns, 1)) return proposed;
    return station.addressBook->all(nameOf(kind)).map([&](const std::vector<PiiText>& places) {
        for (const auto& place : places) {
            const auto text = searchable(place.reveal());
            if (text == wanted || text.find(wanted) == std::u32string::npos) continue;
            proposed.push_back(place);
            if (proposed.size() == rules->mostTold) break;
        }
        return proposed;
    });
}

}  // namespace app
