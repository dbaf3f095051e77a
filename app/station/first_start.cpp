#include "app/station/first_start.h"

#include "app/station/station.h"

namespace app {

Result<void> startStation(const SetupOptions& options, const FirstAdministrator& administrator, const std::string& printer) {
    const auto person = checkNewPerson({administrator.name, administrator.shown, {Role::administrator}}, administrator.password);
    if (!person) return tl::unexpected(person.error());
    // In one with the station: one without people would let in whoever types a name.
    return setUpStation(options, [&](Database& database, cardlib::KeyVault& vault) {
        Accounts accounts(database);
        AuditLog audit(database, vault);
        return People(database, accounts, audit, vault)
            .addFirst(person->name, person->shown, administrator.password)
            .and_then([&] { return printer.empty() ? Result<void>{} : saveSetting(database, printerSetting, printer); });
    });
}

}  // namespace app
