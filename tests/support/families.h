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

}  // namespace test
