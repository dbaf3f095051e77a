#include "app/registry/regime.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace app {
namespace {

using nlohmann::json;
using Names = Regime::Names;

template <class Owner, class Value>
using Keys = std::pair<const char*, Value Owner::*>;

constexpr Keys<Regime, int> numbers[] = {{"card_term_years", &Regime::cardTermYears},
                                         {"retention_years_after_end", &Regime::retentionYears},
                                         {"draft_days", &Regime::draftDays},
                                         {"endorsement_years", &Regime::endorsementYears},
                                         {"endorsement_window_days", &Regime::endorsementWindowDays},
                                         {"endorsement_window_months", &Regime::endorsementWindowMonths},
                                         {"nothing_below_days", &Regime::nothingBelowDays},
                                         {"card_from_days", &Regime::cardFromDays},
                                         {"card_min_age", &Regime::cardMinAge},
                                         {"residence_before_application_days", &Regime::residenceBeforeDays},
                                         {"holiday_margin_days", &Regime::holidayMarginDays},
                                         {"issue_longest_days", &Regime::issueLongestDays}};

constexpr Keys<Regime, bool> switches[] = {{"late_endorsement_restores", &Regime::lateEndorsementRestores},
                                           {"overdue_endorsement_suspends", &Regime::overdueSuspends},
                                           {"application_is_duty", &Regime::applicationIsDuty},
                                           {"needs_ground", &Regime::needsGround},
                                           {"self_declares", &Regime::selfDeclares},
                                           {"proofs_open", &Regime::proofsOpen},
                                           {"sectors_open", &Regime::sectorsOpen}};

constexpr Keys<Regime, Names> lists[] = {{"accepted_document_types", &Regime::acceptedDocumentTypes},
                                         {"excluded_number_prefixes", &Regime::excludedNumberPrefixes},
                                         {"represented_documents", &Regime::representedDocuments},
                                         {"proxy_for", &Regime::proxyFor},
                                         {"proxy_by", &Regime::proxyBy},
                                         {"proxy_documents", &Regime::proxyDocuments},
                                         {"collectors", &Regime::collectors},
                                         {"collection_documents", &Regime::collectionDocuments},
                                         {"assisting", &Regime::assisting},
                                         {"replaced_for", &Regime::replacedFor},
                                         {"certificate_for", &Regime::certificateFor},
                                         {"old_card_for", &Regime::oldCardFor},
                                         {"charged", &Regime::charged},
                                         {"inspectors", &Regime::inspectors},
                                         {"inspection_purposes", &Regime::inspectionPurposes},
                                         {"face_fields", &Regime::faceFields},
                                         {"chip_fields", &Regime::chipFields},
                                         {"sector_departments", &Regime::sectorDepartments}};

using Articles = Regime::Articles;
constexpr Keys<Articles, std::string> articleKeys[] = {{"outside_city", &Articles::outsideCity},
                                                       {"excluded", &Articles::excluded},
                                                       {"stay", &Articles::stay},
                                                       {"papers", &Articles::papers},
                                                       {"declarant", &Articles::declarant},
                                                       {"true_data", &Articles::trueData},
                                                       {"registration", &Articles::registration},
                                                       {"relief", &Articles::relief},
                                                       {"proxy", &Articles::proxy},
                                                       {"collection", &Articles::collection},
                                                       {"vouching", &Articles::vouching},
                                                       {"issue", &Articles::issue},
                                                       {"issuer", &Articles::issuer},
                                                       {"assistance", &Articles::assistance},
                                                       {"endorsement", &Articles::endorsement},
                                                       {"overdue", &Articles::overdue},
                                                       {"change", &Articles::change},
                                                       {"correction", &Articles::correction},
                                                       {"loss", &Articles::loss},
                                                       {"loss_risk", &Articles::lossRisk},
                                                       {"replacement", &Articles::replacement},
                                                       {"returned_card", &Articles::returnedCard},
                                                       {"fees", &Articles::fees},
                                                       {"bank_fees", &Articles::bankFees},
                                                       {"rights", &Articles::rights},
                                                       {"finance", &Articles::finance},
                                                       {"inspection", &Articles::inspection},
                                                       {"withholding", &Articles::withholding},
                                                       {"secrecy", &Articles::secrecy},
                                                       {"end_of_residence", &Articles::endOfResidence},
                                                       {"leaving", &Articles::leaving},
                                                       {"property_report", &Articles::propertyReport},
                                                       {"late", &Articles::late},
                                                       {"content", &Articles::content},
                                                       {"sectors", &Articles::sectors}};

using Terms = Regime::Terms;
constexpr Keys<Terms, std::optional<Term>> termKeys[] = {{"registration_short", &Terms::registrationShort},
                                                         {"registration", &Terms::registration},
                                                         {"application", &Terms::application},
                                                         {"issue", &Terms::issue},
                                                         {"issue_extended", &Terms::issueExtended},
                                                         {"change", &Terms::change},
                                                         {"end_of_residence", &Terms::endOfResidence},
                                                         {"property_report", &Terms::propertyReport}};

template <class Owner, class Value, std::size_t count>
void readAll(const json& text, Owner& owner, const Keys<Owner, Value> (&keys)[count]) {
    for (const auto& [key, member] : keys) owner.*member = text.at(key).template get<Value>();
}

std::optional<Term> readTerm(const json& text) {
    if (text.is_null()) return std::nullopt;
    const bool working = text.contains("working_days");
    return Term{text.at(working ? "working_days" : "days"), working, text.value("moves", false)};
}

// A group names its papers, or what they must prove.
Regime::PaperGroup readGroup(const json& text, const std::map<std::string, Names>& proofs) {
    Regime::PaperGroup group{text.at("id"), text.value("any", Names{})};
    for (const std::string& proof : text.value("proving", Names{}))
        group.any.insert(group.any.end(), proofs.at(proof).begin(), proofs.at(proof).end());
    return group;
}

Regime read(const json& text) {
    Regime regime;
    regime.name = text.at("name");
    regime.cityDivision = text.at("city_division");
    regime.cityPrefix = text.at("city_prefix");
    regime.issuingLevel = text.at("issuing_level");
    if (const auto& fen = text.at("replacement_fen"); !fen.is_null()) regime.replacementFen = fen.get<int>();
    readAll(text, regime, numbers);
    readAll(text, regime, switches);
    readAll(text, regime, lists);
    readAll(text.at("articles"), regime.articles, articleKeys);
    for (const auto& [key, member] : termKeys) regime.terms.*member = readTerm(text.at("terms").at(key));
    regime.proofs = text.at("proofs").get<std::map<std::string, Names>>();
    regime.declarants = text.at("declarants").get<std::map<std::string, std::string>>();
    for (const auto& [service, place] : text.at("places").items())
        regime.places[service] = {place.at("article"), place.at("at"), place.at("where")};
    for (const auto& group : text.at("papers")) regime.papers.push_back(readGroup(group, regime.proofs));
    return regime;
}

}  // namespace

Result<Regime> parseRegime(std::string_view text) {
    std::string reason;
    try {
        return read(json::parse(text));
    } catch (const json::exception& error) {
        reason = error.what();
    } catch (const std::out_of_range& error) {  // a group proves what no list is for
        reason = error.what();
    }
    return fail(Code::regimeUnreadable, reason);
}

}  // namespace app
