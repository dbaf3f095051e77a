#include "tests/app/life_cycle/roles_table.h"

#include <sstream>
#include <stdexcept>

#include "tests/support/vectors.h"

namespace test {
namespace {

std::set<std::string> namesIn(const std::string& list) {
    std::set<std::string> names;
    std::istringstream in(list);
    for (std::string name; std::getline(in, name, ',');)
        if (name != "-") names.insert(name);
    return names;
}

}  // namespace

RolesTable rolesTable() {
    RolesTable table;
    for (const auto& row : readVectors("rules/roles.txt")) {  // life step from "to" to "by" by "second" second "not" not
        if (row.size() != 11) throw std::runtime_error("no row of roles: " + row.at(0) + " " + row.at(1));
        const Allowed allowed{row[4], namesIn(row[6]), namesIn(row[8]), row[10] == "-" ? "" : row[10]};
        for (const auto& from : namesIn(row[2]))
            if (!table.emplace(std::tuple(row[0], from, row[1]), allowed).second)
                throw std::runtime_error("twice: " + row[0] + " " + from + " " + row[1]);
    }
    return table;
}

}  // namespace test
