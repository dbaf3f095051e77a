#include "printer/face/layout_document.h"

#include <nlohmann/json.hpp>

#include "apdu/core/file.h"

namespace printer {
namespace {

using json = nlohmann::ordered_json;

constexpr std::size_t maxLayoutSize = 1 << 20, maxSteps = 500;

tl::unexpected<Error> refused(const std::string& pointer, const std::string& rule) {
    return tl::unexpected(layoutInvalid({{pointer, "", rule}}));
}

json& parentOf(json& root, const json::json_pointer& pointer) {
    return root.at(pointer.parent_pointer());
}

}  // namespace

LayoutDocument::LayoutDocument(Layout layout, std::string text)
    : layout_(std::move(layout)), steps_{std::move(text)}, saved_(steps_.front()) {}

Result<LayoutDocument> LayoutDocument::parse(std::string_view text) {
    return parseLayout(text).map([&](Layout layout) {
        return LayoutDocument(std::move(layout), json::parse(text).dump(2) + "\n");
    });
}

Result<LayoutDocument> LayoutDocument::open(const std::filesystem::path& file) {
    return readLayout(file).and_then([&](const Layout&) {
        const auto content = apdu::readFile(file, maxLayoutSize).value_or(Bytes{});
        return parse({reinterpret_cast<const char*>(content.data()), content.size()});
    });
}

// The edit works on a copy; a pointer that leads nowhere throws.
template <class Edit>
Result<void> LayoutDocument::edit(Edit edit) {
    json root = json::parse(text());
    try {
        if (auto done = edit(root); !done) return done;
    } catch (const nlohmann::json::exception&) {
        return refused("", "must be a place in the layout");
    }
    root.erase("signature");
    std::string text = root.dump(2) + "\n";
    return parseLayout(text).map([&](Layout layout) {
        layout_ = std::move(layout);
        steps_.resize(at_ + 1);
        steps_.push_back(std::move(text));
        if (steps_.size() > maxSteps) steps_.erase(steps_.begin());
        at_ = steps_.size() - 1;
    });
}

Result<void> LayoutDocument::set(const std::string& pointer, std::string_view value) {
    return edit([&](json& root) -> Result<void> {
        const json parsed = json::parse(value, nullptr, false);
        if (parsed.is_discarded()) return refused(pointer, "must be a JSON value");
        const json::json_pointer place(pointer);
        if (place.empty()) return refused(pointer, "must be a place in the layout");
        (void)parentOf(root, place);
        root[place] = parsed;
        return {};
    });
}

Result<void> LayoutDocument::remove(const std::string& pointer) {
    return edit([&](json& root) -> Result<void> {
        const json::json_pointer place(pointer);
        (void)root.at(place);
        if (place.empty()) return refused(pointer, "must be a place in the layout");
        json& parent = parentOf(root, place);
        if (parent.is_array())  // the pointer leads somewhere: its last part is a number
            parent.erase(static_cast<std::size_t>(std::stoul(place.back())));
        else
            parent.erase(place.back());
        return {};
    });
}

Result<void> LayoutDocument::move(const std::string& list, std::size_t from, std::size_t to) {
    return edit([&](json& root) -> Result<void> {
        json& entries = root.at(json::json_pointer(list));
        if (!entries.is_array() || from >= entries.size() || to >= entries.size())
            return refused(list, "must have both places");
        json entry = entries[from];
        entries.erase(from);
        entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(to), std::move(entry));
        return {};
    });
}

bool LayoutDocument::undo() {
    if (at_ == 0) return false;
    layout_ = parseLayout(steps_[--at_]).value();
    return true;
}

bool LayoutDocument::redo() {
    if (at_ + 1 >= steps_.size()) return false;
    layout_ = parseLayout(steps_[++at_]).value();
    return true;
}

Result<void> LayoutDocument::save(const std::filesystem::path& file) {
    if (!apdu::writeFileDurably(file, apdu::bytesOf(text()))) return fail(Code::layoutNotSaved, file.filename().string());
    saved_ = text();
    return {};
}

}  // namespace printer
