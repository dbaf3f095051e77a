#include "app/cli/exit_code.h"

#include "printer/job/trouble.h"

namespace app {
namespace {

ExitCode ofCard(const cardlib::Error& error) {
    if (error.cause && error.code == cardlib::Code::cardFailed) return exitDevice;
    if (error.code == cardlib::Code::vaultUnavailable || error.code == cardlib::Code::vaultPinWrong ||
        error.code == cardlib::Code::vaultMissing || error.code == cardlib::Code::journalNotWritten)
        return exitStore;
    return exitRefused;
}

ExitCode ofLower(const Cause& cause) {
    if (std::holds_alternative<apdu::Error>(cause)) return exitDevice;
    if (const auto* error = std::get_if<cardlib::Error>(&cause)) return ofCard(*error);
    if (const auto* error = std::get_if<printer::Error>(&cause); error && (error->code == printer::Code::printFailed || printer::troubleOf(error->code)))
        return exitDevice;
    return exitRefused;
}

bool isDevice(Code code) {
    switch (code) {
        case Code::deviceFailed:
        case Code::nextCardMissing:
        case Code::plasticDiffers:
        case Code::plasticOfAnother:
        case Code::plasticUnread:
        case Code::stationNotVacated:
            return true;
        default:
            return false;
    }
}

bool isStore(Code code) {
    switch (code) {
        case Code::auditBroken:
        case Code::blankBookBroken:
        case Code::cellDamaged:
        case Code::backupChanged:
        case Code::backupFileUnread:
        case Code::picturesNotErased:
        case Code::backupForeign:
        case Code::backupMalformed:
        case Code::backupNameStrange:
        case Code::backupNotProved:
        case Code::backupNotWritten:
        case Code::chainBroken:
        case Code::diskFull:
        case Code::homeInUse:
        case Code::homeMissing:
        case Code::homeNotMade:
        case Code::logForked:
        case Code::logShortened:
        case Code::migrationMissing:
        case Code::notSetUp:
        case Code::pinMissing:
        case Code::programFault:
        case Code::recordMissing:
        case Code::resourceUnreadable:
        case Code::restoreNotMade:
        case Code::restoreTargetExists:
        case Code::stationExists:
        case Code::storeBusy:
        case Code::storeDamaged:
        case Code::storeFailed:
        case Code::storeNewer:
        case Code::storeRestored:
        case Code::storeRolledBack:
        case Code::storeUnwritable:
        case Code::vaultNotMade:
        case Code::vaultUnopened:
            return true;
        default:
            return false;
    }
}

bool isNetwork(Code code) {
    switch (code) {
        case Code::centreRefused:
        case Code::centreStandsStill:
        case Code::centreUnconfigured:
        case Code::centreUnreachable:
        case Code::storeBehindCentre:
        case Code::receiptInvalid:
        case Code::receiptMalformed:
            return true;
        default:
            return false;
    }
}

// A file that was named, and cannot be taken.
bool isNamedFile(Code code) {
    switch (code) {
        case Code::certificateMissing:
        case Code::draftFileUnreadable:
        case Code::draftFormUnreadable:
        case Code::fileUnreadable:
        case Code::keyFileUnreadable:
        case Code::layoutFileMissing:
        case Code::paperFileNotWritten:
        case Code::passphraseUnread:
        case Code::photoFileNotWritten:
        case Code::photoFileUnreadable:
        case Code::refusalsNotWritten:
        case Code::scanFileUnreadable:
        case Code::sectorFileMissing:
        case Code::traceUnreadable:
            return true;
        default:
            return false;
    }
}

bool isUsage(Code code) {
    switch (code) {
        case Code::approverMissing:
        case Code::argumentMalformed:
        case Code::authorityMalformed:
        case Code::backupExists:
        case Code::cameraFolderMissing:
        case Code::cardSerialMalformed:
        case Code::centreFolderMissing:
        case Code::centreInsecure:
        case Code::checkRecordMissing:
        case Code::columnUnknown:
        case Code::countMissing:
        case Code::deliveryMalformed:
        case Code::backupInsideHome:
        case Code::backupMissing:
        case Code::centreMustBeAsked:
        case Code::departmentUnknown:
        case Code::draftReasonUnknown:
        case Code::factsMissing:
        case Code::feeAmountMissing:
        case Code::idReaderUnknown:
        case Code::inspectionUnexplained:
        case Code::issuerKeyUnusable:
        case Code::layoutUnknown:
        case Code::importerMissing:
        case Code::lockTimeUnfit:
        case Code::missingPapersUnnamed:
        case Code::refusalReasonMissing:
        case Code::lossTimeMalformed:
        case Code::ledgerReasonMissing:
        case Code::lostLiftNeedsTwo:
        case Code::lostReportIncomplete:
        case Code::operatorMissing:
        case Code::passphraseShort:
        case Code::passwordNotGiven:
        case Code::roleUnknown:
        case Code::rolesMissing:
        case Code::printerUnknown:
        case Code::reasonNotAllowed:
        case Code::reportIncomplete:
        case Code::secondPersonNeeded:
        case Code::secondSignerNeeded:
        case Code::shelfPlaceMissing:
        case Code::sectorNotAllotted:
        case Code::shiftUnknown:
        case Code::signerMissing:
        case Code::spoilIncomplete:
        case Code::stationBoundOtherwise:
        case Code::stationNumberMalformed:
        case Code::stationUnbound:
        case Code::ticketMalformed:
        case Code::trustIncomplete:
        case Code::viewReasonMissing:
        case Code::viewReasonPersonal:
            return true;
        default:
            return false;
    }
}

}  // namespace

ExitCode exitCodeOf(const Error& error) {
    if (isDevice(error.code)) return exitDevice;
    if (isStore(error.code)) return exitStore;
    if (isNetwork(error.code)) return exitNetwork;
    if (isUsage(error.code) || isNamedFile(error.code)) return exitUsage;
    return ofLower(error.cause);
}

}  // namespace app
