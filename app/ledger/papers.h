#pragma once

#include "app/ledger/shift_work.h"

namespace app {

// Papers for people, as PDF, from the templates of resources/papers in that language ("zh" or "en"). They hold personal data: who
// asks for one writes it where only its owner reads it, or prints it. People who work here stand there by their shown names; what a
// station for training makes says so at the top of every page. Errors of all: paperNotMade with the printer's own, resourceUnreadable,
// the store's. Each but the shift's leaves an audit row.

// The receipt of an application: by when and where the card is collected, by whom, and with what. Errors: orderMissing.
Result<Bytes> collectionPaper(Station& station, std::int64_t order, const std::string& language, const Signatures& people);

// That a card was handed over, to whom and how its print was proved, for whoever got it to sign. Errors: orderMissing, notHandedOver.
Result<Bytes> handOverPaper(Station& station, std::int64_t order, const std::string& language, const Signatures& people);

// What was missing of an application when it was returned last, all of it, for the applicant to bring; whether it still waits for that, or
// went on since, stands there too. Errors: orderMissing, applicationNotReturned.
Result<Bytes> missingPaper(Station& station, std::int64_t order, const std::string& language, const Signatures& people);

// What was registered of a holder, for them to confirm and sign.
Result<Bytes> registrationPaper(Station& station, std::int64_t holder, const std::string& language, const Signatures& people);

// That the card of this order was reported lost, and since when. Errors: orderMissing, lostNotReported.
Result<Bytes> lossPaper(Station& station, std::int64_t order, const std::string& language, const Signatures& people);

// A shift's work and its count, for two signatures. shift: 0 for the newest. Error: shiftUnknown.
Result<Bytes> shiftPaper(Station& station, std::int64_t shift, const std::string& language);

}  // namespace app
