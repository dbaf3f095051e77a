#pragma once

#include <nlohmann/json.hpp>
#include <sstream>

#include "app/intake/row_checks.h"
#include "tests/support/files.h"

namespace test {

// The first of the sample applicants as a form holds them.
inline app::RowValues applicantForm() {
    std::istringstream lines(resource("samples/applicants.csv"));
    std::string header, row, value;
    std::getline(lines, header);
    std::getline(lines, row);
    std::istringstream values(row);
    app::RowValues form;
    const auto intake = nlohmann::json::parse(resource("intake/csv.json"));
    for (const auto& column : intake.at("columns")) {
        std::getline(values, value, ',');
        form[column.at("id")] = value;
    }
    return form;
}

}  // namespace test
