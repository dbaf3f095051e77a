#pragma once

#include <filesystem>
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

// A photo's file as it is kept; an empty path is no photo. Error: draftFileUnreadable.
Result<apdu::Pii<Bytes>> photoForDraft(const std::filesystem::path& photo);
// A form in a file of JSON, and its photo. Errors: draftFileUnreadable, draftFormUnreadable.
Result<DraftForm> draftFormIn(const std::filesystem::path& form, const std::filesystem::path& photo);

}  // namespace app
