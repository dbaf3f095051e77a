#pragma once

#include "apdu/channel/session.h"
#include "apdu/core/secret_bytes.h"
#include "cardlib/core/error.h"

namespace cardlib {

// The card by which somebody who works at a station signs in: a PIV card (NIST SP 800-73-4), as one can buy. Its key 9A, on P-256,
// signs once its PIN was verified, by the card alone; it never leaves the card. The certificate says which key that is and counts
// for nothing else: whose card it is stands in the station's own records.
class OperatorCard {
  public:
    // The card that lies there; session outlives it. Errors: operatorCardMissing (no such application), operatorCardEmpty (no
    // certificate, or of another kind of key), cardFailed.
    static Result<OperatorCard> find(apdu::Session& session);

    // DER SubjectPublicKeyInfo. That the card has the key to it, only an answer proves.
    [[nodiscard]] const Bytes& publicKey() const { return publicKey_; }

    // The card's answer to a challenge, for isOperatorAnswer(). Errors: operatorPinMalformed (the card was not asked),
    // operatorPinWrong (detail: how many tries are left), operatorPinBlocked, operatorCardRefused, cardFailed.
    Result<Bytes> answer(const apdu::SecretBytes& pin, ByteView challenge);

    // Errors: those of answer(), and of checkNewPin() for the new one.
    Result<void> changePin(const apdu::SecretBytes& pin, const apdu::SecretBytes& next);

  private:
    OperatorCard(apdu::Session& session, Bytes publicKey) : session_(&session), publicKey_(std::move(publicKey)) {}

    apdu::Session* session_;
    Bytes publicKey_;
};

// Whether this answers this challenge with the key that belongs to the public one.
bool isOperatorAnswer(ByteView publicKey, ByteView challenge, ByteView answer);

}  // namespace cardlib
