#include "cardlib/drivers/refusal.h"

namespace cardlib {

Error refused(const std::string& what, apdu::StatusWord word) {
    if (word.triesLeft())
        return fail(Code::keyWrong, what + ", tries left: " + std::to_string(*word.triesLeft())).value();
    return fail(Code::commandRefused, what, apdu::requireOk(apdu::Response{{}, word}).error()).value();
}

Error tooShort(const std::string& file) {
    return fail(Code::readTooShort, file).value();
}

Error applicationMissing(const std::string& id) {
    return fail(Code::applicationMissing, id).value();
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
