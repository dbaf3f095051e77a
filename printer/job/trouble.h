#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "printer/core/error.h"

namespace printer {

// What can go wrong with a card printer, whoever made it: Domain.code of the printing page. The remedy of each stands in
// resources/failures/printer.json.
enum class Trouble {
    linkNotFound,
    linkBusy,
    linkTimeout,
    linkDisconnected,
    linkProtocol,
    linkAccessDenied,
    linkUntrusted,
    coverOpen,
    feedHopperEmpty,
    feedMisfeed,
    feedDoubleFeed,
    outputHopperFull,
    outputRejectFull,
    outputCardNotTaken,
    jamFeeder,
    jamFlip,
    jamStation,
    jamPrintPath,
    jamExit,
    ribbonMissing,
    ribbonEmpty,
    ribbonLow,
    ribbonWrongType,
    ribbonBroken,
    headOverTemp,
    cleanDue,
    cleanRequired,
    stationNotInstalled,
    stationPositionFailed,
    stationContactFailed,
    stationCardMissing,
    stationForeignCard,
    stripeDataInvalid,
    stripeNotWritten,
    stripeUnreadable,
    dataSize,
    configDuplexMissing,
    configEncoderMissing,
    configStripeMissing,
    configDpiUnsupported,
    configMediaMissing,
    configFormatUnsupported,
    deviceStopped,
    jobAborted,
    jobCanceled,   // something may be on the card
    jobWithdrawn,  // canceled before anything came onto it
    jobForgotten,
    jobOfAnother,  // waits in the printer, and would be printed on this card
};

enum class Severity { warns, stops };
enum class Recovery { person, device, administrator };  // who can put it right

struct TroubleFacts {
    Trouble trouble;
    Code code;
    std::string_view name;  // "Jam.Flip"
    Severity severity;
    Recovery recovery;
};

const TroubleFacts& factsOf(Trouble trouble);

// The trouble of this code; nothing when the code is none of a device.
std::optional<Trouble> troubleOf(Code code);

// As an error of this layer. vendor: the device's own word for it, kept for whoever repairs it.
tl::unexpected<Error> troubled(Trouble trouble, Phase phase, const std::string& vendor = {});

// What the error says of the phase; during when it says nothing.
Phase phaseOf(const Error& error);

// The same trouble, known to have come before or during; an error of no device is left as it is.
Error inPhase(Error error, Phase phase);

}  // namespace printer
