#pragma once

#include <memory>

#include "apdu/usb/byte_channel.h"
#include "printer/drivers/evolis_stream.h"
#include "printer/job/card_machine.h"
#include "printer/job/stripe.h"

namespace printer {

// A printer of the Evolis family on a channel. Everything it says is believed, nothing about it is remembered. The stripe: Pmc, Pmt,
// Dm, Smw and Smr as the maker's magnetic encoding page and integrators write them; that Smr answers with the track's text is to be
// compared with a device before production.
class EvolisDriver : public CardMachine, public StripeEncoder {
  public:
    // A panel is taken when the one before the last is printed.
    static constexpr std::chrono::milliseconds usualPatience{90000};

    // patience: how long one command and its answer may take.
    explicit EvolisDriver(std::unique_ptr<apdu::ByteChannel> channel, std::chrono::milliseconds patience = usualPatience)
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
    Result<std::string> exchange(const Bytes& command);
    Result<std::string> ask(const std::string& name, const std::vector<std::string>& parameters = {});
    Result<void> order(const Bytes& command);
    Result<void> demandWholeRibbon();
    Result<void> sendPanels(const std::vector<InkPanel>& panels);
    Result<std::vector<std::string>> words();
    Result<void> demandStripeEncoder();

    std::unique_ptr<apdu::ByteChannel> channel_;
    std::chrono::milliseconds patience_;
    EvolisAnswerParser answers_;
};

}  // namespace printer
