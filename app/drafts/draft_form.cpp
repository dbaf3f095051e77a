#include "app/drafts/draft_form.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace app {

using nlohmann::json;

PiiText toJson(const apdu::Pii<RowValues>& values) {
    return json(values.reveal()).dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<apdu::Pii<RowValues>> formFromJson(std::string_view text) {
    const auto data = json::parse(text, nullptr, false);
    const bool texts = data.is_object() && std::ranges::all_of(data, [](const json& value) { return value.is_string(); });
    if (!texts) return fail(Code::draftFormUnreadable);
    return apdu::Pii<RowValues>(data.get<RowValues>());
}

}  // namespace app
