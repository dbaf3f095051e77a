#include "cardlib/drivers/refusal.h"

namespace cardlib {

Error refused(const std::string& what, apdu::StatusWord word) {
    const apdu::Error said = apdu::requireOk(apdu::Response{{}, word}).error();
    if (word.triesLeft())
        return fail(Code::keyWrong, what + ", tries left: " + std::to_string(*word.triesLeft()), said).value();
    return fail(Code::commandRefused, what, said).value();
}

Error tooShort(const std::string& file) {
    return fail(Code::readTooShort, file).value();
}

Error applicationMissing(const std::string& id) {
    return fail(Code::applicationMissing, id).value();
}

std::optional<int> triesLeft(const Error& error) {
    if (!error.cause) return std::nullopt;
    const apdu::StatusWord word(static_cast<std::uint16_t>(error.cause->raw));
    if (word == apdu::sw::authenticationBlocked) return 0;
    return error.code == Code::keyWrong ? word.triesLeft() : std::nullopt;
}

bool cardSaidNo(const Error& error) {
    switch (error.code) {
        case Code::applicationMissing:
        case Code::commandRefused:
        case Code::keySetMissing:
        case Code::readTooShort:
        case Code::sectorAccessWrong:
        case Code::sectorClosed:
        case Code::sectorKeyWrong:
            return true;
        default:
            return false;
    }
}

}  // namespace cardlib
