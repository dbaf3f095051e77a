#include "cardlib/profile/departments.h"

#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"

namespace cardlib {
namespace {

using nlohmann::json;

constexpr std::size_t maxFile = 256 << 10;

bool isAllotment(const json& entry) {
    return entry.is_object() && entry.contains("id") && entry["id"].is_string() && entry.contains("number") &&
           entry["number"].is_string() &&
           apdu::fromHex(entry["number"].get<std::string>()).value_or(Bytes{}).size() == 1;
}

}  // namespace

Result<std::vector<Department>> readDepartments(const std::filesystem::path& sectors) {
    const auto content = apdu::readFile(sectors / "departments.json", maxFile);
    const json list = content ? json::parse(content->begin(), content->end(), nullptr, false) : json();
    const bool whole = list.is_object() && list.contains("departments") && list["departments"].is_array();
    const auto space = apdu::fromHex(
        whole && list.contains("space") && list["space"].is_string() ? list["space"].get<std::string>() : "?");
    std::vector<Department> departments;
    bool intact = whole && space && space->size() == 2;
    for (std::size_t i = 0; intact && i < list["departments"].size(); ++i) {
        const json& entry = list["departments"][i];
        intact = isAllotment(entry);
        if (intact) departments.push_back({entry["id"], entry["number"], apdu::fromBigEndian(*space)});
    }
    if (!intact) return fail(Code::departmentsUnreadable, (sectors / "departments.json").string());
    return departments;
}

Result<std::string> readSectorFile(const std::filesystem::path& file) {
    const auto content = apdu::readFile(file, maxFile);
    if (!content) return fail(Code::sectorFileUnreadable, file.string(), content.error());
    return std::string(content->begin(), content->end());
}

Result<SectorTexts> readShippedSectors(const std::filesystem::path& sectors) {
    return readDepartments(sectors).and_then([&](const std::vector<Department>& departments) -> Result<SectorTexts> {
        SectorTexts texts;
        for (const auto& department : departments) {
            auto text = readSectorFile(sectors / (department.id + ".json"));
            if (!text) return tl::unexpected(text.error());
            texts.push_back(*std::move(text));
        }
        return texts;
    });
}

}  // namespace cardlib
