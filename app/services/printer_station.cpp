#include "app/services/printer_station.h"

namespace app {

tl::unexpected<Error> stationUnbound(const std::string& printer) {
    return fail(Code::stationUnbound, printer);
}

Result<StationBinding> stationOf(Station& station, const std::string& printer, const std::string& reader) {
    const auto booked = station.printRuns->bindingOf(printer);
    if (!booked) return tl::unexpected(booked.error());
    if (*booked && !reader.empty() && reader != (*booked)->reader) return fail(Code::stationBoundOtherwise, (*booked)->reader);
    if (*booked) return **booked;
    if (reader.empty()) return stationUnbound(printer);
    const StationBinding binding{printer, reader, false};
    return station.printRuns->bind(binding).map([&] { return binding; });
}

}  // namespace app
