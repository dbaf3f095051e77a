#include "app/drafts/draft_form.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"

namespace app {
namespace {

constexpr std::size_t mostBytes = 64 << 20;  // a camera's picture

Result<Bytes> contentOf(const std::filesystem::path& file) {
    auto content = apdu::readFile(file, mostBytes);
    if (!content) return fail(Code::draftFileUnreadable, file.filename().string(), content.error());
    return *std::move(content);
}

}  // namespace

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

Result<apdu::Pii<Bytes>> photoForDraft(const std::filesystem::path& photo) {
    if (photo.empty()) return apdu::Pii<Bytes>();
    return contentOf(photo).map([](Bytes content) { return apdu::Pii<Bytes>(std::move(content)); });
}

Result<DraftForm> draftFormIn(const std::filesystem::path& form, const std::filesystem::path& photo) {
    const auto picture = photoForDraft(photo);
    const auto text = contentOf(form);
    if (!picture || !text) return tl::unexpected(picture ? text.error() : picture.error());
    return formFromJson(std::string(text->begin(), text->end())).map([&](const apdu::Pii<RowValues>& values) {
        return DraftForm{values, *picture};
    });
}

}  // namespace app
