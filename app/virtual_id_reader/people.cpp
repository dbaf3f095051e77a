#include "app/virtual_id_reader/people.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

constexpr std::size_t photoBytes = 1024;

apdu::IdCardKind kindNamed(const std::string& name) {
    using Kind = apdu::IdCardKind;
    for (const auto kind : {Kind::hongKongMacaoTaiwan, Kind::foreigner, Kind::foreigner2023})
        if (name.size() == 1 && static_cast<char16_t>(name[0]) == letterOf(kind)) return kind;
    return Kind::resident;
}

// What looks like a picture to a transport; there is no face in it.
apdu::Bytes noPicture(std::size_t number) {
    apdu::Bytes photo = apdu::bytesOf("WLf");
    for (std::size_t i = photo.size(); i < photoBytes; ++i) photo.push_back(static_cast<apdu::Byte>(i * 37 + number * 11));
    return photo;
}

VirtualIdCard cardOf(const nlohmann::json& person, std::size_t number) {
    VirtualIdCard card;
    auto& record = card.record;
    record.kind = kindNamed(person.value("kind", "resident"));
    record.name = person.at("name").get<std::string>();
    record.sex = person.at("sex").get<std::string>();
    record.nation = person.at("nation").get<std::string>();
    record.birthDate = person.at("birth_date").get<std::string>();
    record.address = person.at("address").get<std::string>();
    record.number = person.at("number").get<std::string>();
    record.authority = person.at("authority").get<std::string>();
    record.validFrom = person.at("valid_from").get<std::string>();
    record.validUntil = person.value("valid_until", "");
    record.photo = noPicture(number);
    card.newestAddress = person.value("newest_address", "");
    return card;
}

}  // namespace

std::optional<std::vector<VirtualIdCard>> peopleIn(std::string_view text) {
    const auto list = nlohmann::json::parse(text, nullptr, false);
    if (!list.is_array() || list.empty()) return std::nullopt;
    std::vector<VirtualIdCard> people;
    try {
        for (const auto& person : list) people.push_back(cardOf(person, people.size()));
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
    return people;
}

}  // namespace app
