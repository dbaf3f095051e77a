#pragma once

#include "app/issuance/register_form.h"

namespace app {

// What a card made from a form as it stands would look like, with invented numbers and a code that seals nothing. While there is no
// photo, or one that cannot be printed, a drawing of nobody says so in its place. What is not filled in yet is a dash. mark: laid across
// each side, so that it is taken for nothing else. Error: faceNotDrawn with the printer's own: which text cannot be printed, and why.
Result<printer::Face> previewOf(Station& station, const FormCheck& form, const std::filesystem::path& photo,
                                const std::string& mark);

// The face of an order as it will be or is; marked while the chip, which the code seals, is not made. Error besides: stepForbidden, where
// people are set up.
Result<printer::Face> faceOfOrder(Station& station, std::int64_t order, const std::string& mark, const Actor& by);

}  // namespace app
