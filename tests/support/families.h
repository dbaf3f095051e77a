#pragma once

#include "cardlib/virtual_card/card_models.h"

namespace test {

// Every card family and algorithm, each with the profile of the same permit.
struct FamilyCase {
    const char* profile;
    cardlib::CardModel model;
};

inline const std::vector<FamilyCase>& allFamilies() {
    using cardlib::Family;
    static const std::vector<FamilyCase> all{
        {"zhengzhou-permit-1", {Family::nativeCos, "sm4"}},
        {"zhengzhou-permit-1-3des", {Family::nativeCos, "3des"}},
        {"zhengzhou-permit-1-gp", {Family::globalPlatform, "scp03-128"}},
        {"zhengzhou-permit-1-gp-192", {Family::globalPlatform, "scp03-192"}},
        {"zhengzhou-permit-1-gp-256", {Family::globalPlatform, "scp03-256"}},
        {"zhengzhou-permit-1-gp-scp02", {Family::globalPlatform, "scp02-15"}},
        {"zhengzhou-permit-1-gp-scp02", {Family::globalPlatform, "scp02-55"}},
        {"zhengzhou-permit-1-storage", {Family::storageCard, "1k"}},
        {"zhengzhou-permit-1-storage", {Family::storageCard, "4k"}},
        {"zhengzhou-permit-1-storage-4k", {Family::storageCard, "4k"}}};
    return all;
}

// One of each family.
inline std::vector<FamilyCase> oneOfEachFamily() {
    return {allFamilies()[0], allFamilies()[2], allFamilies()[7]};
}

// One of each way to protect a line, for tests that go through every command.
inline std::vector<FamilyCase> tornFamilies() {
    auto all = allFamilies();
    std::erase_if(all, [](const FamilyCase& family) {
        const auto& algorithm = family.model.algorithm;
        return algorithm == "scp03-192" || algorithm == "scp02-55" || algorithm == "1k";
    });
    return all;
}

}  // namespace test
