#include "app/issuance/card_trouble.h"

namespace app {
namespace {

// The reader or its service: the next blank would fare no better.
bool isReaders(const apdu::Error& error) {
    switch (error.code) {
        case apdu::Code::cardBusy:
        case apdu::Code::pcscRefused:
        case apdu::Code::pcscUnavailable:
        case apdu::Code::readerAmbiguous:
        case apdu::Code::readerGone:
        case apdu::Code::readerMute:
        case apdu::Code::readerUnknown:
            return true;
        default:
            return false;
    }
}

// The station's keys, journal or profile.
bool isStations(cardlib::Code code) {
    switch (code) {
        case cardlib::Code::keyMissing:
        case cardlib::Code::keyMalformed:
        case cardlib::Code::sealBroken:
        case cardlib::Code::sealedKeyMissing:
        case cardlib::Code::sealedKeysUnreadable:
        case cardlib::Code::vaultDamaged:
        case cardlib::Code::vaultExists:
        case cardlib::Code::vaultMissing:
        case cardlib::Code::vaultNotWritten:
        case cardlib::Code::vaultPinWrong:
        case cardlib::Code::vaultUnavailable:
        case cardlib::Code::journalNotWritten:
        case cardlib::Code::profileInvalid:
        case cardlib::Code::profileUnreadable:
            return true;
        default:
            return false;
    }
}

bool isSilence(apdu::Code code) {
    return code == apdu::Code::cardMissing || code == apdu::Code::cardMute || code == apdu::Code::cardNotPresented;
}

bool isCutOff(apdu::Code code) {
    return code == apdu::Code::cardRemoved || code == apdu::Code::responseTooShort || code == apdu::Code::transmissionFailed;
}

bool isCardsCause(const Error& error) {
    if (const auto* line = std::get_if<apdu::Error>(&error.cause)) return error.code == Code::deviceFailed && !isReaders(*line);
    const auto* card = std::get_if<cardlib::Error>(&error.cause);
    return card && !isStations(card->code) && !(card->cause && isReaders(*card->cause));
}

}  // namespace

bool blamesCard(const Error& error) {
    switch (error.code) {
        case Code::blankNeeded:
        case Code::blankNotDrawn:
        case Code::cardForeign:
        case Code::cardOfBank:
        case Code::cardStrange:
        case Code::copyFound:
        case Code::cardOfElsewhere:
        case Code::storageLayoutUnknown:
        case Code::familyNotMade:
        case Code::algorithmNotMade:
            return true;
        default:
            return isCardsCause(error);
    }
}

bool cardIsSilent(const Error& error) {
    const auto* cause = std::get_if<apdu::Error>(&error.cause);
    return error.code == Code::deviceFailed && cause && isSilence(cause->code);
}

bool cardFellSilent(const Error& error) {
    const auto* card = std::get_if<cardlib::Error>(&error.cause);
    const auto* line = card && card->cause ? &*card->cause : std::get_if<apdu::Error>(&error.cause);
    return line && (isSilence(line->code) || isCutOff(line->code));
}

bool asksForLook(const Error& error) {
    const auto* cause = std::get_if<printer::Error>(&error.cause);
    return error.code == Code::faceNotPrinted && cause &&
           (cause->code == printer::Code::jobForgotten || cause->code == printer::Code::jobAborted ||
            cause->code == printer::Code::jobCanceled);
}

}  // namespace app
