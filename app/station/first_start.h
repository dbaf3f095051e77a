#pragma once

#include "app/people/people.h"
#include "app/station/setup.h"

namespace app {

struct FirstAdministrator {
    std::string name, shown;  // shown: empty for the name
    apdu::SecretBytes password;
};

// The setting under which a desk finds its printer, as app/devices takes it.
inline constexpr auto printerSetting = "printer";

// A new station and the first person who works there. Nothing is made when a name or the password is unfit. Errors: those of
// checkNewPerson() and of setUpStation().
Result<void> startStation(const SetupOptions& options, const FirstAdministrator& administrator, const std::string& printer = {});

}  // namespace app
