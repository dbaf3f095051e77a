#pragma once

#include <optional>
#include <string_view>

#include "app/intake/row_checks.h"
#include "app/store/drafts.h"

namespace app {

// A form as it stands, by column id, and the photo's file: empty: there is none; nothing: the same as before.
struct DraftForm {
    apdu::Pii<RowValues> values;
    std::optional<apdu::Pii<Bytes>> photo = {};
};

PiiText toJson(const apdu::Pii<RowValues>& values);
// An object of texts. Error: draftFormUnreadable.
Result<apdu::Pii<RowValues>> formFromJson(std::string_view json);

}  // namespace app
