#include "cardlib/virtual_card/card_models.h"

#include <algorithm>
#include <stdexcept>

#include "cardlib/virtual_card/global_platform/java_card.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "cardlib/virtual_card/operator_card/piv_card.h"
#include "cardlib/virtual_card/storage_card/storage_card.h"

namespace cardlib {

std::vector<std::string> algorithmsOf(Family family) {
    switch (family) {
        case Family::nativeCos:
            return {"sm4", "3des"};
        case Family::globalPlatform:
            return {"scp03-128", "scp03-192", "scp03-256", "scp02-15", "scp02-55"};
        case Family::storageCard:
            return {"4k", "1k"};
        case Family::operatorCard:
            return {"p256"};
    }
    return {};
}

std::unique_ptr<VirtualCard> makeBlank(const CardModel& model, const Bytes& serial) {
    const auto known = algorithmsOf(model.family);
    if (std::ranges::find(known, model.algorithm) == known.end())
        throw std::invalid_argument("no such algorithm: " + model.algorithm);
    switch (model.family) {
        case Family::globalPlatform:
            return std::make_unique<JavaCard>(blankJavaCard(model.algorithm, serial));
        case Family::storageCard:
            return std::make_unique<StorageCard>(blankStorageCard(model.algorithm, serial));
        case Family::operatorCard:
            return std::make_unique<PivCard>(blankOperatorCard(serial));
        case Family::nativeCos:
            break;
    }
    return std::make_unique<NativeCard>(
        blankCard(model.algorithm == "sm4" ? Cipher::sm4 : Cipher::des3, serial, model.manual));
}

Result<std::unique_ptr<VirtualCard>> restoreCard(Family family, ByteView eeprom) {
    using Restored = std::unique_ptr<VirtualCard>;
    switch (family) {
        case Family::globalPlatform:
            return parseJavaCard(eeprom).map(
                [](JavaImage image) -> Restored { return std::make_unique<JavaCard>(std::move(image)); });
        case Family::storageCard:
            return parseStorageCard(eeprom).map(
                [](StorageImage image) -> Restored { return std::make_unique<StorageCard>(std::move(image)); });
        case Family::operatorCard:
            return parseOperatorCard(eeprom).map(
                [](OperatorImage image) -> Restored { return std::make_unique<PivCard>(std::move(image)); });
        case Family::nativeCos:
            break;
    }
    return parseCard(eeprom).map(
        [](CardImage image) -> Restored { return std::make_unique<NativeCard>(std::move(image)); });
}

}  // namespace cardlib
