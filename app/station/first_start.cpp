#include "app/station/first_start.h"

#include "app/station/station.h"

namespace app {

Result<void> startStation(const SetupOptions& options, const FirstAdministrator& administrator, const std::string& printer) {
    const auto person = checkNewPerson({administrator.name, administrator.shown, {Role::administrator}}, administrator.password);
    if (!person) return tl::unexpected(person.error());
    return setUpStation(options)
        .and_then([&] { return Station::open(options.home, options.resources); })
        .and_then([&](const std::shared_ptr<Station>& station) {
            return station->people->addFirst(person->name, person->shown, administrator.password).and_then([&]() -> Result<void> {
                return printer.empty() ? Result<void>{} : saveSetting(*station->database, printerSetting, printer);
            });
        });
}

}  // namespace app
