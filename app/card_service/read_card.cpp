#include "app/card_service/read_card.h"

#include "app/life_cycle/record_grants.h"

namespace app {

Result<cardlib::CardContents> readWholeCard(Station& station, apdu::Session& session, const InspectionPurpose& purpose, const ProgressObserver& progress) {
    if (const auto may = station.people->demand(record_grants::looking, "read card", purpose.by); !may) return tl::unexpected(may.error());
    tellProgress(progress, {"read", 0, 1, 0, ""});
    auto contents = readCard(session, *station.vault, station.profile);
    if (!contents) return fail(Code::cardNotRead, "", contents.error());
    tellProgress(progress, {"read", 1, 1, 0, ""});
    const std::string result = purpose.reason.empty() ? "done" : "done: for " + purpose.reason;
    return station.audit->write(purpose.by.nameOrOperator(), "card read", contents->applicationSerial, result).map([&] { return *std::move(contents); });
}

}  // namespace app
