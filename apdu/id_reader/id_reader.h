#pragma once

#include <chrono>
#include <memory>

#include "apdu/id_reader/id_record.h"
#include "apdu/id_reader/sdt_frame.h"
#include "apdu/id_reader/sdt_messages.h"
#include "apdu/usb/byte_channel.h"

namespace apdu {

// How long a module is waited for.
struct IdReaderPatience {
    std::chrono::milliseconds answer{1000};
    std::chrono::milliseconds reading{4000};  // authentication and 1.3 KB over the air take a second and a half
    std::chrono::milliseconds quiet{50};      // so long nothing comes: what was on its way has arrived
};

// A reading module for identity cards, for one thread. Damaged answers are asked for again, twice.
class IdReader {
  public:
    explicit IdReader(std::unique_ptr<ByteChannel> channel, IdReaderPatience patience = {})
        : channel_(std::move(channel)), patience_(patience) {}

    // Errors of all: idReaderMute, idReaderGarbled, those of the channel, those of checkSdtStatus().

    // Whether the module is fit for work.
    Result<void> check();
    // As people read it (sdtModuleNumber). Error: idReaderGarbled, when it is none.
    Result<std::string> moduleNumber();
    // Whether a card lies there that was not read since it was laid down. To be asked every 300 ms at most.
    Result<bool> cardLaidDown();
    // The same, for who cannot go on without. Errors: idCardMissing, those of cardLaidDown().
    Result<void> demandCard();
    // Reads the card that cardLaidDown() found. No fingerprints are asked for: no residence permit needs them. Errors: idCardMissing, idCardNotRead
    // and the others of a card, after which it has to be taken away and laid down again; idRecordMalformed; idCardKindUnknown.
    Result<IdRecord> read();
    // The raw files, with the fingerprints when the module knows how to read them (30 10).
    Result<IdCardFiles> readFiles(bool fingers);

  private:
    Result<SdtAnswer> ask(const SdtCommand& command, std::chrono::milliseconds patience);
    Result<SdtAnswer> askOnce(const SdtCommand& command, std::chrono::milliseconds patience);
    void forgetLateAnswers();

    std::unique_ptr<ByteChannel> channel_;
    IdReaderPatience patience_;
    bool late_ = true;  // an answer that nobody waits for any more may still come, at first one to an earlier program
};

}  // namespace apdu
