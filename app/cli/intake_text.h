#pragma once

#include "app/cli/context.h"
#include "app/cli/exit_code.h"
#include "app/cli/photo_text.h"
#include "app/issuance/register_applicant.h"

namespace app {

// Tells of each row whether it was taken, and under which rule; a form is row 1. Refused when any was.
ExitCode tellIntake(const CommandContext& context, const Station& station, const PhotoTexts& texts, const ImportReport& report);

}  // namespace app
