#include "app/services/printer_station.h"

#include "app/life_cycle/trust_grants.h"

namespace app {

tl::unexpected<Error> stationUnbound(const std::string& printer) {
    return fail(Code::stationUnbound, printer);
}

Result<void> bookStation(Station& station, const StationBinding& binding, const Actor& by) {
    return station.people->demand(trust_grants::binding, "bind station", by).and_then([&] {
        return station.database->transact([&] {
            return station.printRuns->bind(binding).and_then([&] {
                return station.audit->write(by.nameOrOperator(), "bind-station", binding.printer, binding.reader);
            });
        });
    });
}

Result<StationBinding> stationOf(Station& station, const std::string& printer, const std::string& reader, const Actor& by) {
    const auto booked = station.printRuns->bindingOf(printer);
    if (!booked) return tl::unexpected(booked.error());
    if (*booked && !reader.empty() && reader != (*booked)->reader) return fail(Code::stationBoundOtherwise, (*booked)->reader);
    if (*booked) return **booked;
    if (reader.empty()) return stationUnbound(printer);
    const StationBinding binding{printer, reader, false};
    return bookStation(station, binding, by).map([&] { return binding; });
}

}  // namespace app
