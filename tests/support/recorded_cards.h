#pragma once

#include <string>
#include <vector>

#include "cardlib/virtual_card/card_models.h"

namespace test {

// A card whose reading is recorded in tests/data/traces (record_traces.cpp).
struct RecordedCard {
    std::string name, profile;
    cardlib::CardModel model;
};

inline std::vector<RecordedCard> recordedCards() {
    using cardlib::Family;
    return {{"native_cos", "zhengzhou-permit-1", {Family::nativeCos, "sm4"}},
            {"global_platform", "zhengzhou-permit-1-gp", {Family::globalPlatform, "scp03-128"}},
            {"storage_card", "zhengzhou-permit-1-storage", {Family::storageCard, "4k"}}};
}

inline apdu::Bytes recordedSerial() {
    return apdu::Bytes(10, 0x5A);
}

}  // namespace test
