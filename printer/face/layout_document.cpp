#include "printer/face/layout_document.h"

#include <nlohmann/json.hpp>

#include "apdu/core/file.h"

namespace printer {
namespace {

using json = nlohmann::ordered_json;

constexpr std::size_t maxLayoutSize = 1 << 20, maxSteps = 500;

LayoutFault noPlace(const std::string& pointer, const std::string& rule) {
    return {pointer, "", rule};
}

json& parentOf(json& root, const json::json_pointer& pointer) {
    return root.at(pointer.parent_pointer());
}

void takeAway(json& root, const json::json_pointer& place) {
    json& parent = parentOf(root, place);
    if (parent.is_array())  // the pointer leads somewhere: its last part is a number
        parent.erase(static_cast<std::size_t>(std::stoul(place.back())));
    else
        parent.erase(place.back());
}

// What is wrong with the place or the value; nothing when it stands there now.
std::optional<LayoutFault> put(json& root, const std::string& pointer, std::string_view value) {
    const json parsed = json::parse(value, nullptr, false);
    if (parsed.is_discarded()) return noPlace(pointer, "must be a JSON value");
    const json::json_pointer place(pointer);
    if (place.empty()) return noPlace(pointer, "must be a place in the layout");
    (void)parentOf(root, place);
    root[place] = parsed;
    return {};
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

Result<void> LayoutDocument::refuse(std::vector<LayoutFault> faults) {
    refused_ = std::move(faults);
    return tl::unexpected(layoutInvalid(refused_));
}

void LayoutDocument::keep(Layout layout, std::string text, bool goesOn) {
    refused_.clear();
    layout_ = std::move(layout);
    steps_.resize(at_ + 1);
    if (goesOn && at_ > 0) steps_.pop_back();
    steps_.push_back(std::move(text));
    if (steps_.size() > maxSteps) steps_.erase(steps_.begin());
    at_ = steps_.size() - 1;
}

// The edit works on a copy and gives a fault or nothing; a pointer that leads nowhere throws.
template <class Edit>
Result<void> LayoutDocument::edit(Edit edit, bool goesOn) {
    json root = json::parse(text());
    try {
        if (auto fault = edit(root)) return refuse({*std::move(fault)});
    } catch (const nlohmann::json::exception&) {
        return refuse({noPlace("", "must be a place in the layout")});
    }
    root.erase("signature");
    std::string text = root.dump(2) + "\n";
    auto checked = checkLayout(text);
    if (!checked.faults.empty()) return refuse(std::move(checked.faults));
    keep(std::move(checked.layout), std::move(text), goesOn);
    return {};
}

Result<void> LayoutDocument::set(const std::string& pointer, std::string_view value) {
    return edit([&](json& root) { return put(root, pointer, value); });
}

Result<void> LayoutDocument::setAll(const LayoutValues& values, bool goesOn) {
    return edit(
        [&](json& root) {
            std::optional<LayoutFault> fault;
            for (const auto& [pointer, value] : values) {
                const json::json_pointer place(pointer);
                if (!value.empty())
                    fault = put(root, pointer, value);
                else if (!place.empty() && root.contains(place))
                    takeAway(root, place);
                if (fault) break;
            }
            return fault;
        },
        goesOn);
}

Result<void> LayoutDocument::remove(const std::string& pointer) {
    return edit([&](json& root) -> std::optional<LayoutFault> {
        const json::json_pointer place(pointer);
        (void)root.at(place);
        if (place.empty()) return noPlace(pointer, "must be a place in the layout");
        takeAway(root, place);
        return {};
    });
}

Result<void> LayoutDocument::move(const std::string& list, std::size_t from, std::size_t to) {
    return edit([&](json& root) -> std::optional<LayoutFault> {
        json& entries = root.at(json::json_pointer(list));
        if (!entries.is_array() || from >= entries.size() || to >= entries.size())
            return noPlace(list, "must have both places");
        json entry = entries[from];
        entries.erase(from);
        entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(to), std::move(entry));
        return {};
    });
}

bool LayoutDocument::undo() {
    refused_.clear();
    if (!canUndo()) return false;
    layout_ = parseLayout(steps_[--at_]).value();
    return true;
}

bool LayoutDocument::redo() {
    refused_.clear();
    if (!canRedo()) return false;
    layout_ = parseLayout(steps_[++at_]).value();
    return true;
}

Result<void> LayoutDocument::save(const std::filesystem::path& file) {
    if (!apdu::writeFileDurably(file, apdu::bytesOf(text()))) return fail(Code::layoutNotSaved, file.filename().string());
    saved_ = text();
    return {};
}

}  // namespace printer
