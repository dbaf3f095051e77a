#include <ostream>
#include <thread>

#include "apdu/core/hex.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/devices.h"
#include "app/cli/order_choice.h"
#include "app/cli/order_json.h"
#include "app/cli/printer_issue.h"
#include "app/issuance/issue_card.h"
#include "cardlib/inspection/card_reader.h"

namespace app {
namespace {

struct IssueOptions {
    OrderChoice choice;
    std::string reader, printer;
    int wait = 30;
    bool reject = false;
};

class Issuing {
  public:
    Issuing(const CommandContext& context, std::shared_ptr<Station> station, const IssueOptions& options,
            printer::FacePrinter& printer)
        : context_(context), station_(std::move(station)), options_(options), printer_(printer) {}

    // One order; false when the next would fail for the same reason.
    bool issue(std::int64_t id) {
        const auto done = chip(id).and_then([&] { return printFace(*station_, id, printer_); });
        if (!done) {
            const ExitCode code = reportFailure(context_, done.error());
            worst_ = std::max(worst_, code);
            return code == exitRefused;
        }
        return tell(id);
    }
    [[nodiscard]] ExitCode worst() const { return worst_; }

  private:
    // With --all the card before must be gone first: the next one has another serial. While a card is being changed,
    // or a feeder works, a reader answers now this and now that.
    Result<void> chip(std::int64_t id) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(options_.wait);
        if (options_.choice.all && made_ > 0 && !context_.json)
            *context_.out << context_.say("请放下一张卡……", "Next card, please …") << std::endl;
        while (true) {
            const auto look = std::make_shared<Look>(Look{options_.choice.all ? used_ : "", false});
            const auto done =
                onCard(options_.reader, atEnd(), [station = station_, look, id](apdu::Session& session) {
                    const std::string chip = chipOf(*station, session);
                    look->sameCard = chip == look->chip;
                    look->chip = chip;
                    return look->sameCard ? Result<void>{} : makeChip(*station, id, session);
                });
            if (isMute(done)) return done;
            if (!belongsElsewhere(done)) used_ = look->chip;
            const bool unsettled = look->sameCard || (options_.choice.all && !done && isSettling(done.error()));
            if (!unsettled) return done;
            if (std::chrono::steady_clock::now() > end) return done ? fail(Code::nextCardMissing) : done;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }

    static std::string chipOf(const Station& station, apdu::Session& session) {
        const auto chip = cardlib::readChipSerial(session, *station.vault, station.profile);
        return apdu::toHex(chip ? *chip : session.atr());
    }

    // The order was begun on another card: the one that lies there was not touched and may serve the next order.
    static bool belongsElsewhere(const Result<void>& done) {
        const auto* cause = done ? nullptr : std::get_if<cardlib::Error>(&done.error().cause);
        return cause && cause->code == cardlib::Code::foreignCard;
    }

    static bool isMute(const Result<void>& done) {
        const auto* cause = done ? nullptr : std::get_if<apdu::Error>(&done.error().cause);
        return cause && cause->code == apdu::Code::readerMute;
    }

    static bool isSettling(const Error& error) {
        const auto* cause = std::get_if<apdu::Error>(&error.cause);
        return error.code == Code::deviceFailed && cause &&
               (cause->code == apdu::Code::cardMissing || cause->code == apdu::Code::cardMute ||
                cause->code == apdu::Code::cardRemoved || cause->code == apdu::Code::transmissionFailed);
    }

    [[nodiscard]] apdu::ScardTransport::AtEnd atEnd() const {
        return options_.choice.all ? apdu::ScardTransport::AtEnd::unpower
                                   : apdu::ScardTransport::AtEnd::leave;
    }

    bool tell(std::int64_t id) {
        ++made_;
        const auto order = station_->orders->load(id);
        if (!order) return false;
        if (context_.json)
            context_.printJson(toJson(*order));
        else
            *context_.out << context_.say("任务 ", "order ") << id << " " << order->state << " "
                          << order->permitNumber << " " << order->applicationSerial << " " << order->chipMs
                          << " + " << order->printMs << " ms" << std::endl;
        return true;
    }

    // What the device thread saw of the card.
    struct Look {
        std::string chip;
        bool sameCard;
    };

    const CommandContext& context_;
    std::shared_ptr<Station> station_;
    const IssueOptions& options_;
    printer::FacePrinter& printer_;
    ExitCode worst_ = exitDone;
    std::string used_;  // serial of the chip that the last order took
    int made_ = 0;
};

Result<ExitCode> run(const CommandContext& context, const IssueOptions& options) {
    if (isEncodingPrinter(options.printer))
        return issueInPrinters(context, {options.choice, options.printer, options.reader, options.reject});
    if (options.reader.empty()) return stationUnbound(options.printer);
    return openPrinter(options.printer).and_then([&](const std::unique_ptr<printer::FacePrinter>& printer) {
        return Station::open(context.home, context.resources)
            .and_then([&](const std::shared_ptr<Station>& station) {
                Issuing issuing(context, station, options, *printer);
                return eachOrder(*station, options.choice,
                                 {State::approved, State::writing, State::verified, State::printed},
                                 [&](std::int64_t order) { return issuing.issue(order); })
                    .map([&] { return issuing.worst(); });
            });
    });
}

}  // namespace

void addIssue(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("issue", "make the cards of approved orders, up to hand-over");
    const auto options = std::make_shared<IssueOptions>();
    addOrderChoice(*command, options->choice);
    command->add_option("--reader", options->reader, "name of the reader, or its beginning; of a printer with a station only the first time");
    command->add_option("--printer", options->printer, "file:DIR or evolis:tcp://HOST:PORT or magicard:tcp://HOST:PORT")->required();
    command->add_flag("--reject", options->reject, "first send the card that is in the printer to the reject box");
    command->add_option("--wait", options->wait, "seconds to wait for the next card (with --all)");
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
