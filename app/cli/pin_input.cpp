#include "app/cli/pin_input.h"

namespace app {

Result<Pin> readPin(const CommandContext& context, const SecretSource& source) {
    return readSecret(context, source).map([](apdu::SecretBytes secret) -> Pin {
        return std::make_shared<const apdu::SecretBytes>(std::move(secret));
    });
}

}  // namespace app
