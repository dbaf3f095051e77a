#include "app/station/record_composer.h"

#include <nlohmann/json.hpp>

namespace app {
CardNumbers specimenNumbers(const StationIdentity& identity, Day day) {
    return {identity.authority + "0000000000", identity.authority + "00000000", "000000000000",
            std::string(20, '0'), day};
}

cardlib::CardRecord composeRecord(const Station& station, const Application& application,
                                  const CardNumbers& numbers) {
    const Holder& holder = application.holder;
    const StationIdentity& identity = station.identity;
    cardlib::CardRecord record;
    for (const auto& [name, value] : {std::pair<const char*, const PiiText*>{"name", &holder.name},
                                      {"birth_date", &holder.birthDate},
                                      {"citizen_number", &holder.citizenNumber},
                                      {"household_address", &holder.householdAddress},
                                      {"present_address", &holder.presentAddress},
                                      {"workplace", &holder.workplace}})
        record.set(name, value->reveal());
    for (const auto& [name, value] :
         {std::pair<const char*, std::string>{"sex", holder.sex},
          {"nation", holder.nation},
          {"document_type", holder.documentType},
          {"household_division", holder.householdDivision},
          {"present_division", holder.presentDivision},
          {"residence_reason", holder.residenceReason},
          {"residence_place", holder.residencePlace},
          {"permit_number", numbers.permitNumber},
          {"application_serial", numbers.applicationSerial},
          {"print_number", numbers.printNumber},
          {"chip_serial", numbers.chipSerial},
          {"authority_code", identity.authority},
          {"authority_name", identity.authorityName},
          {"issuer_id", identity.authority},
          {"city", station.regime.cityDivision},
          {"terminal", "000000" + identity.number},
          {"issue_date", toText(numbers.issueDate)},
          {"start_date", toText(numbers.issueDate)},
          {"end_date", toText(lastDayOfTerm(numbers.issueDate, station.regime.cardTermYears))},
          {"endorsed_until", toText(lastDayOfTerm(numbers.issueDate, station.regime.endorsementYears))}})
        record.set(name, value);
    return record;
}

std::map<std::string, apdu::PiiText> composeFace(const Station& station, const Application& application,
                                                 const CardNumbers& numbers) {
    const Holder& holder = application.holder;
    const std::string end = toText(lastDayOfTerm(numbers.issueDate, station.regime.cardTermYears));
    return {{"name", holder.name},
            {"sex_text", station.codes.nameOf("sex", holder.sex)},
            {"nation_text", station.codes.nameOf("nation", holder.nation)},
            {"birth_date", holder.birthDate},
            {"citizen_number", holder.citizenNumber},
            {"household_address", holder.householdAddress},
            {"present_address", holder.presentAddress},
            {"term", toText(numbers.issueDate) + " \u2014 " + end},
            {"permit_number", numbers.permitNumber},
            {"print_number", numbers.printNumber},
            {"authority_name", station.identity.authorityName},
            {"issue_date_text", toText(numbers.issueDate)}};
}

std::string recordToJson(const cardlib::CardRecord& record, const std::string& qr) {
    nlohmann::json json{{"qr", qr}, {"values", nlohmann::json::object()}};
    for (const auto& [name, value] : record.values()) json["values"][name] = value.reveal();
    return json.dump();
}

cardlib::CardRecord recordFromJson(const std::string& text, std::string& qr) {
    const auto json = nlohmann::json::parse(text);
    qr = json.at("qr");
    cardlib::CardRecord record;
    for (const auto& [name, value] : json.at("values").items()) record.set(name, value.get<std::string>());
    return record;
}

std::string afterOperation(const std::string& text, const std::map<std::string, apdu::PiiText>& facts,
                           const std::string& endorsedUntil) {
    auto json = nlohmann::json::parse(text);
    auto newer = changedSinceIssue(text);
    json["values"]["endorsed_until"] = endorsedUntil;
    for (const auto& [name, value] : facts) {
        json["values"][name] = value.reveal();
        newer.insert(name);
    }
    json["changed_since_issue"] = newer;
    return json.dump();
}

std::set<std::string> changedSinceIssue(const std::string& text) {
    return nlohmann::json::parse(text).value("changed_since_issue", std::set<std::string>{});
}

}  // namespace app
