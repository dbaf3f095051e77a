#include "app/card_service/lost_list_check.h"

#include "app/inspection/lost_cards.h"

namespace app {
namespace {

bool putsOutOfUse(Kind kind) {
    return kind == Kind::suspend || kind == Kind::cancel;
}

bool isFound(const CardRequest& request) {
    return request.kind == Kind::restore && reasonOf(request) == Reason::foundAgain;
}

bool staysListed(const Error& error) {
    return error.code == Code::lostNotListed || error.code == Code::lostLiftNeedsTwo ||
           error.code == Code::cardReplaced || error.code == Code::cardPutOutOfUse;
}

}  // namespace

Result<bool> checkLostList(Station& station, const std::string& applicationSerial, const CardRequest& request) {
    const auto listed = station.lost->find(applicationSerial);
    if (!listed) return tl::unexpected(listed.error());
    if (!*listed || putsOutOfUse(request.kind)) return false;
    if (!isFound(request)) return demandNotLost(station, applicationSerial).map([] { return false; });
    return demandLiftable(station, applicationSerial, request.by.name(), request.second.name()).map([](const LostCard&) {
        return true;
    });
}

Result<void> takeFoundOffList(Station& station, const std::string& applicationSerial, const std::string& by,
                              const std::string& second) {
    const auto card = demandLiftable(station, applicationSerial, by, second);
    if (!card) return staysListed(card.error()) ? Result<void>{} : tl::unexpected(card.error());
    return takeOffList(station, *card, by + ", " + second);
}

}  // namespace app
