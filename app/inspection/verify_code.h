#pragma once

#include "app/core/error.h"
#include "app/inspection/findings.h"
#include "app/registry/authorities.h"
#include "app/registry/calendar.h"
#include "cardlib/seal/qr_seal.h"

namespace app {

// What the code on the plastic says, and whether it holds. As of the day of issue: what happened to the card since, a
// code cannot know.
struct CodeVerdict {
    cardlib::QrSeal seal;
    Findings findings;      // issuer, content, term, authority
    std::string authority;  // the organ's name, empty when it is unknown
};

// Judges a code's text with nothing but the issuer's public key (PEM): signer, signature, term on a day, authority.
// Errors: codeMalformed (no code of ours), issuerKeyUnusable.
Result<CodeVerdict> verifyCode(std::string_view text, std::string_view issuerPem, const Authorities& authorities,
                               Day day);

}  // namespace app
