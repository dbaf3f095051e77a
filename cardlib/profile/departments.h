#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cardlib/core/error.h"

namespace cardlib {

// A department with a sector on the card, as the issuer allots it (resources/sectors/departments.json).
struct Department {
    std::string id;         // "education"
    std::string number;     // "02": of its directory DF02, its name …02 and its files 02xx
    std::size_t space = 0;  // bytes it may take on a card with directories
};

// The departments in the order of the card. sectors: the folder resources/sectors. Error: departmentsUnreadable.
Result<std::vector<Department>> readDepartments(const std::filesystem::path& sectors);

// Sector profiles as JSON texts, one for each department, in the order of the card.
using SectorTexts = std::vector<std::string>;

// A department's sector profile as it is shipped, ID.json of the folder. Error: sectorFileUnreadable.
Result<std::string> readSectorFile(const std::filesystem::path& file);
// All of them. Errors: departmentsUnreadable, sectorFileUnreadable.
Result<SectorTexts> readShippedSectors(const std::filesystem::path& sectors);

}  // namespace cardlib
