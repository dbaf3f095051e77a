#pragma once

#include <memory>

#include "apdu/usb/byte_channel.h"
#include "printer/drivers/magicard_codec.h"
#include "printer/drivers/magicard_status.h"
#include "printer/job/card_machine.h"

namespace printer {

// A printer of Magicard's Enduro family on a channel. It answers questions only: after each action its state is asked. It has no
// reject box: a rejected card comes out at the front like any other, and the operator is told. Its overcoat knows one hole, so
// the varnish of a face is all of the card but one rectangle. A stripe is written with the next side that is printed, since a
// job of its own is not published; nor is how one is read.
class MagicardDriver : public CardMachine, public StripeEncoder {
  public:
    // A whole side is printed before the printer answers.
    static constexpr std::chrono::milliseconds usualPatience{120000};

    // patience: how long one message and its answer may take.
    explicit MagicardDriver(std::unique_ptr<apdu::ByteChannel> channel, std::chrono::milliseconds patience = usualPatience)
        : channel_(std::move(channel)), patience_(patience) {}

    Result<Place> where() override;
    Result<void> load() override;
    Result<void> toStation(Station station) override;
    Result<void> flip() override;
    Result<void> eject() override;
    Result<void> reject() override;
    Result<std::int64_t> ejected() override;

    Result<Capabilities> capabilities() override;
    Result<PrinterStatus> status() override;
    Result<Supplies> supplies() override;
    Result<void> printSide(const Face& face, std::size_t side) override;

    Result<void> writeStripe(const StripeTracks& stripe) override;
    Result<std::string> readTrack(int track) override;

  private:
    Result<MagicardStatus> ask();
    Result<void> act(const Bytes& message);

    std::unique_ptr<apdu::ByteChannel> channel_;
    std::chrono::milliseconds patience_;
    MagicardAnswerParser answers_;
    StripeTracks stripe_;  // for the next side
};

}  // namespace printer
