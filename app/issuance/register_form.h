#pragma once

#include <functional>

#include "app/issuance/register_applicant.h"

namespace app {

// A form as it stands: what the rules decide, and everything that is wrong with it, at once.
struct FormCheck {
    AcceptedRow row;  // its decision names no rule while nothing can be decided
    std::vector<Refusal> refusals;
};

// form: every column of the applicants' file but the photo, by its id. photo: a file, or empty.
FormCheck checkForm(Station& station, const RowValues& form, const std::filesystem::path& photo, Day today);

// The same for who would enter it: nobody enters themselves, and once is enough. Errors: those of importerOf(), the store's.
Result<FormCheck> checkFormBy(Station& station, const RowValues& form, const std::filesystem::path& photo, const Actor& by, Day today);

// Registers one applicant, or says why not (refusals); both are reports. A photo that does not pass the gate is refused, unless somebody
// signs for it (any). also: what else is written in the same transaction when it registers. Errors: stepForbidden, importerMissing, the
// store's, those of exemptPhoto() and of also.
Result<ImportReport> registerForm(Station& station, const RowValues& form, const std::filesystem::path& photo,
                                  const Actor& by, Day today, const ExemptionWish& any = {},
                                  const std::function<Result<void>()>& also = {});

}  // namespace app
