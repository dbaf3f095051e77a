#include "app/services/printer_station.h"

#include "app/devices/devices.h"
#include "app/life_cycle/trust_grants.h"

namespace app {
namespace {

// A station of before may have the beginning of the name on its books.
bool isBooked(const StationBinding& booked, const std::string& reader) {
    return booked.reader == reader || wholeReaderName(booked.reader).value_or("") == reader;
}

}  // namespace

tl::unexpected<Error> stationUnbound(const std::string& printer) {
    return fail(Code::stationUnbound, printer);
}

Result<void> demandBinding(Station& station, const Actor& by) {
    return station.people->demand(trust_grants::binding, "bind station", by);
}

Result<void> bookStation(Station& station, const StationBinding& binding, const Actor& by) {
    return demandBinding(station, by).and_then([&] {
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
    if (reader.empty()) return *booked ? Result<StationBinding>(**booked) : stationUnbound(printer);
    return wholeReaderName(reader).and_then([&](const std::string& whole) -> Result<StationBinding> {
        if (*booked && isBooked(**booked, whole)) return StationBinding{printer, whole, (*booked)->contactless};
        if (*booked) return fail(Code::stationBoundOtherwise, (*booked)->reader);
        const StationBinding binding{printer, whole, false};
        return bookStation(station, binding, by).map([&] { return binding; });
    });
}

}  // namespace app
