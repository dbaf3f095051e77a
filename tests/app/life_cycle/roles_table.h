#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace test {

// What tests/data/rules/roles.txt allows, in its own words.
struct Allowed {
    std::string to;
    std::set<std::string> by, second;
    std::string notWho;
};

// By life, state and step.
using RolesTable = std::map<std::tuple<std::string, std::string, std::string>, Allowed>;

// Throws when a step is allowed twice from one state.
RolesTable rolesTable();

}  // namespace test
