#include "app/card_service/read_card.h"

#include "app/life_cycle/record_grants.h"

namespace app {

Result<cardlib::CardContents> readWholeCard(Station& station, apdu::Session& session, const Actor& by, const ProgressObserver& progress) {
    if (const auto may = station.people->demand(record_grants::looking, "read card", by); !may) return tl::unexpected(may.error());
    tellProgress(progress, {"read", 0, 1, 0, ""});
    auto contents = readCard(session, *station.vault, station.profile);
    if (!contents) return fail(Code::cardNotRead, "", contents.error());
    tellProgress(progress, {"read", 1, 1, 0, ""});
    return station.audit->write(by.nameOrOperator(), "card read", contents->applicationSerial, "done").map([&] { return *std::move(contents); });
}

}  // namespace app
