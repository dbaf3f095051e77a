#include "cardlib/drivers/card_driver.h"
#include "cardlib/drivers/global_platform.h"
#include "cardlib/drivers/native_cos_driver.h"
#include "cardlib/drivers/storage_card.h"

namespace cardlib {

std::unique_ptr<CardDriver> makeDriver(apdu::Session& session, KeyVault& vault, const Profile& profile) {
    switch (profile.family) {
        case Family::globalPlatform:
            return std::make_unique<GlobalPlatformDriver>(session, vault, profile);
        case Family::storageCard:
            return std::make_unique<StorageCardDriver>(session, vault, profile);
        case Family::nativeCos:
        case Family::operatorCard:  // no profile is of it
            break;
    }
    return std::make_unique<NativeCosDriver>(session, vault, profile);
}

}  // namespace cardlib
