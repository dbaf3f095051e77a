#include "app/registry/regime.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

using nlohmann::json;

Regime read(const json& text) {
    Regime regime;
    regime.name = text.at("name");
    regime.cityDivision = text.at("city_division");
    regime.cityPrefix = text.at("city_prefix");
    regime.cardTermYears = text.at("card_term_years");
    regime.endorsementYears = text.at("endorsement_years");
    regime.endorsementWindowDays = text.at("endorsement_window_days");
    regime.lateEndorsementRestores = text.at("late_endorsement_restores");
    regime.overdueSuspends = text.at("overdue_endorsement_suspends");
    regime.nothingBelowDays = text.at("nothing_below_days");
    regime.cardFromDays = text.at("card_from_days");
    regime.cardMinAge = text.at("card_min_age");
    regime.residenceBeforeDays = text.at("residence_before_application_days");
    regime.acceptedDocumentTypes = text.at("accepted_document_types").get<std::vector<std::string>>();
    regime.excludedNumberPrefixes = text.at("excluded_number_prefixes").get<std::vector<std::string>>();
    for (const auto& group : text.at("papers")) regime.papers.push_back({group.at("id"), group.at("any")});
    const json& articles = text.at("articles");
    regime.articles = {articles.at("outside_city"), articles.at("excluded"),  articles.at("stay"),
                       articles.at("papers"),       articles.at("declarant"), articles.at("true_data")};
    return regime;
}

}  // namespace

Result<Regime> parseRegime(std::string_view text) {
    std::string reason;
    try {
        return read(json::parse(text));
    } catch (const json::exception& error) {
        reason = error.what();
    }
    return fail(Code::regimeUnreadable, reason);
}

}  // namespace app
