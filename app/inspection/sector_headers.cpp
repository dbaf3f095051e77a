#include "app/inspection/sector_headers.h"

#include "cardlib/profile/profile_lookup.h"

namespace app {
namespace {

constexpr auto headerFile = "header";
constexpr std::size_t cityDigits = 4;

// Version and number of the sector come first (design page "The card", sector header).
bool isOfSector(const cardlib::File& file, const cardlib::Bytes& content) {
    return content.size() >= 2 && file.fields.size() >= 2 && file.fields[0].constant.size() == 1 &&
           file.fields[1].constant.size() == 1 && content[0] == file.fields[0].constant[0] &&
           content[1] == file.fields[1].constant[0];
}

bool isOfCard(const cardlib::FieldValues& header, const cardlib::CardContents& contents) {
    const auto value = [&](const char* name) {
        const auto found = header.find(name);
        return found == header.end() ? std::string() : found->second.reveal();
    };
    return value("issue_date") >= contents.value("issuer", "start_date") &&
           value("end_date") <= contents.value("issuer", "end_date") &&
           value("authority_code").substr(0, cityDigits) ==
               contents.value("card_identification", "city").substr(0, cityDigits);
}

}  // namespace

std::optional<std::string> oddSectors(const cardlib::Profile& profile, const cardlib::CardContents& contents) {
    bool any = false;
    std::string odd;
    for (const auto& sector : profile.applications) {
        const auto* file = findFile(sector, headerFile);
        if (!file || (sector.optional && !contents.files.contains(sector.id))) continue;
        any = true;
        const auto files = contents.files.find(sector.id);
        const auto values = contents.values.find(sector.id);
        const bool good = files != contents.files.end() && values != contents.values.end() &&
                          files->second.contains(headerFile) && values->second.contains(headerFile) &&
                          isOfSector(*file, files->second.at(headerFile)) &&
                          isOfCard(values->second.at(headerFile), contents);
        if (!good) odd += (odd.empty() ? "" : ", ") + sector.id;
    }
    return any ? std::optional(odd) : std::nullopt;
}

}  // namespace app
