#include "app/store/holder_json.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

// Calls each(name, text) for every text of an application: the one list of them.
template <class A, class Each>
void eachText(A& application, Each each) {
    auto& holder = application.holder;
    each("name", holder.name);
    each("citizen_number", holder.citizenNumber);
    each("birth_date", holder.birthDate);
    each("household_address", holder.householdAddress);
    each("present_address", holder.presentAddress);
    each("workplace", holder.workplace);
    each("phone", holder.phone);
    each("sex", holder.sex);
    each("nation", holder.nation);
    each("marital_status", holder.maritalStatus);
    each("household_division", holder.householdDivision);
    each("present_division", holder.presentDivision);
    each("residence_reason", holder.residenceReason);
    each("residence_place", holder.residencePlace);
    each("document_type", holder.documentType);
    each("declarant_type", application.declarant.type);
    each("declarant_name", application.declarant.name);
    each("declarant_phone", application.declarant.phone);
    each("arrival_date", application.arrivalDate);
}

nlohmann::json toJson(const PhotoExemption& exemption) {
    return {{"reason", exemption.reason}, {"checks", exemption.checks}, {"by", exemption.by}, {"second", exemption.second}};
}

PhotoExemption exemptionFrom(const nlohmann::json& json) {
    return {json.at("reason"), json.at("checks").get<std::vector<std::string>>(), json.at("by"), json.at("second")};
}

nlohmann::json toJson(const Representative& who) {
    return {{"name", who.name.reveal()}, {"relation", who.relation}, {"need", who.need}, {"document", who.document.reveal()}, {"phone", who.phone.reveal()}};
}

Representative representativeFrom(const nlohmann::json& json) {
    const auto text = [&](const char* name) { return json.at(name).get<std::string>(); };
    return {PiiText(text("name")), text("relation"), text("need"), PiiText(text("document")), PiiText(text("phone"))};
}

nlohmann::json toJson(const Declared& declared) {
    return {{"due", declared.due}, {"late", declared.late}, {"rule", declared.rule}, {"owed", declared.owed}};
}

Declared declaredFrom(const nlohmann::json& json) {
    return {json.at("due"), json.at("late"), json.at("rule"), json.at("owed")};
}

const std::string& plain(const std::string& text) {
    return text;
}

const std::string& plain(const PiiText& text) {
    return text.reveal();
}

}  // namespace

std::string toJson(const Application& application) {
    nlohmann::json json{{"intended_days", application.intendedDays}, {"papers", application.papers}};
    eachText(application, [&](const char* name, const auto& text) { json[name] = plain(text); });
    if (application.photoExemption) json["photo_exemption"] = toJson(*application.photoExemption);
    if (!application.photoFindings.empty()) json["photo_findings"] = application.photoFindings;
    if (const auto& document = application.declarant.document.reveal(); !document.empty()) json["declarant_document"] = document;
    if (application.representative) json["representative"] = toJson(*application.representative);
    json["declared"] = toJson(application.declared);
    return json.dump();
}

Application applicationFromJson(const std::string& text) {
    const auto json = nlohmann::json::parse(text);
    Application application;
    eachText(application, [&](const char* name, auto& value) { value = json.at(name).get<std::string>(); });
    application.intendedDays = json.at("intended_days");
    application.papers = json.at("papers").get<std::vector<std::string>>();
    if (const auto found = json.find("photo_exemption"); found != json.end()) application.photoExemption = exemptionFrom(*found);
    application.photoFindings = json.value("photo_findings", "");
    application.declarant.document = PiiText(json.value("declarant_document", ""));
    if (const auto found = json.find("representative"); found != json.end()) application.representative = representativeFrom(*found);
    if (const auto found = json.find("declared"); found != json.end()) application.declared = declaredFrom(*found);
    return application;
}

Application withTexts(const Application& application, const std::map<std::string, PiiText>& texts) {
    Application changed = application;
    eachText(changed, [&](const char* name, auto& value) {
        if (const auto found = texts.find(name); found != texts.end()) value = found->second.reveal();
    });
    return changed;
}

}  // namespace app
