#include "app/card_service/operation_content.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

using nlohmann::json;

json plain(const Facts& facts) {
    json object = json::object();
    for (const auto& [name, value] : facts) object[name] = value.reveal();
    return object;
}

Facts factsOf(const json& object) {
    Facts facts;
    for (const auto& [name, value] : object.items()) facts[name] = value.get<std::string>();
    return facts;
}

}  // namespace

std::string askedBy(const CardRequest& request) {
    json asked{{"kind", nameOf(request.kind)},
               {"reason", request.reason},
               {"until", request.until ? toText(*request.until) : ""},
               {"facts", plain(request.facts)}};
    if (request.since) asked["since"] = toText(*request.since);
    return asked.dump();
}

Error operationDamaged(Cause cause) {
    return fail(Code::operationDamaged, "", std::move(cause)).value();
}

std::string toJson(const OperationContent& content) {
    return json{{"asked", content.asked},
                {"date", content.date},
                {"operation", json::parse(cardlib::toJson(content.operation))},
                {"facts", plain(content.facts)},
                {"before", plain(content.before)},
                {"since", content.since}}
        .dump();
}

Result<OperationContent> contentFromJson(const std::string& text) {
    const auto kept = json::parse(text, nullptr, false);
    const auto operation =
        cardlib::operationFromJson(kept.is_object() ? kept.value("operation", json()).dump() : "");
    if (!operation) return tl::unexpected(operationDamaged(operation.error()));
    return OperationContent{kept.at("asked"), kept.at("date"), *operation, factsOf(kept.at("facts")),
                            factsOf(kept.at("before")), kept.value("since", "")};
}

}  // namespace app
