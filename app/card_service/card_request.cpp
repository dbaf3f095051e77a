#include "app/card_service/card_request.h"

#include "app/card_service/card_facts.h"
#include "app/card_service/four_eyes.h"
#include "app/intake/text_rules.h"

namespace app {
namespace {

Result<void> checkGround(const CardRequest& request) {
    const auto reason = reasonNamed(request.reason);
    const auto ground = reason ? groundFor(request.kind, *reason) : std::nullopt;
    if (!ground) return tl::unexpected(reasonNotAllowed(request));
    return ground->fourEyes ? checkFourEyes(request.by.name(), request.second.name()) : checkOperator(request.by.name());
}

Actor normalized(const Actor& actor) {
    return actor.signedIn() ? actor : Actor(normalizedName(actor.name()));
}

}  // namespace

Reason reasonOf(const CardRequest& request) {
    return reasonNamed(request.reason).value_or(Reason::none);
}

Error reasonNotAllowed(const CardRequest& request) {
    return fail(Code::reasonNotAllowed, std::string(nameOf(request.kind)) + ": " + request.reason).value();
}

Result<CardRequest> checkedRequest(const Station& station, CardRequest request) {
    request.by = normalized(request.by);
    request.second = normalized(request.second);
    request.proof = normalizedText(request.proof);
    if (request.kind != Kind::change) request.since.reset();
    if (request.reason.empty()) request.reason = nameOf(Reason::none);
    return checkGround(request)
        .and_then([&] { return checkedFacts(station, request.facts); })
        .and_then([&](Facts facts) -> Result<CardRequest> {
            const bool needed = request.kind == Kind::change || request.kind == Kind::correct;
            if (needed && facts.empty()) return fail(Code::factsMissing, std::string(nameOf(request.kind)));
            request.reason = nameOf(reasonOf(request));
            request.facts = std::move(facts);
            return request;
        });
}

}  // namespace app
