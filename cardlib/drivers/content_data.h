#pragma once

#include <vector>

#include "cardlib/core/error.h"

namespace cardlib {

// What an issuer security domain tells of itself and its card (GlobalPlatform Card Specification 2.3.1).

// One key, GET DATA 00E0 (11.3.3.1, table 11-28).
struct KeyInformation {
    Byte id = 0, version = 0, type = 0;  // type 80 triple DES, 88 AES
    std::size_t length = 0;              // bytes
    bool operator==(const KeyInformation&) const = default;
};
// answer: the template E0 with its C0 objects. Error: keyInformationMalformed.
Result<std::vector<KeyInformation>> parseKeyInformation(ByteView answer);

// An application, security domain or load file, GET STATUS (11.4.3.1, table 11-36).
struct ContentEntry {
    Bytes aid;           // 4F, 5 to 16 bytes
    Byte lifeCycle = 0;  // 9F70, its first byte: 07 selectable, 0F personalized, 80 and more locked
    Bytes privileges;    // C5
    Bytes loadFile;      // C4; empty when the card does not tell
    bool operator==(const ContentEntry&) const = default;
};
// answer: any number of templates E3. Error: contentListMalformed.
Result<std::vector<ContentEntry>> parseContentList(ByteView answer);

// Card production life cycle data, GET DATA 9F7F: 42 bytes in fields of two and four (H.6). Dates are four BCD digits,
// the last of the year and the day in it.
struct ProductionLifeCycle {
    std::uint16_t fabricator = 0, chipType = 0, operatingSystem = 0, releaseDate = 0, releaseLevel = 0;
    std::uint16_t fabricationDate = 0;
    std::uint32_t serialNumber = 0;
    std::uint16_t batch = 0;
    std::uint16_t moduleFabricator = 0, packagingDate = 0, cardManufacturer = 0, embeddingDate = 0;
    std::uint16_t prePersonalizer = 0, prePersonalizationDate = 0;
    std::uint32_t prePersonalizationEquipment = 0;
    std::uint16_t personalizer = 0, personalizationDate = 0;
    std::uint32_t personalizationEquipment = 0;

    // 10 bytes that no two chips share: fabricator, fabrication date, serial number, batch.
    [[nodiscard]] Bytes chipSerial() const;
};
// answer: the object 9F7F. Error: lifeCycleDataMalformed.
Result<ProductionLifeCycle> parseProductionLifeCycle(ByteView answer);

}  // namespace cardlib
