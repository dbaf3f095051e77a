#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <limits>

#include "apdu/core/hex.h"
#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/order_choice.h"
#include "app/cli/order_json.h"
#include "app/cli/printer_issue.h"
#include "app/cli/progress_teller.h"
#include "app/cli/reader_watch.h"
#include "app/devices/devices.h"
#include "app/issuance/before_chip.h"
#include "app/issuance/issue_card.h"
#include "app/issuance/order_steps.h"
#include "app/services/printer_station.h"
#include "cardlib/inspection/card_reader.h"

namespace app {
namespace {

// A failure while a card is being changed may be over without an event.
constexpr auto lookAgain = std::chrono::milliseconds(500);

struct IssueOptions {
    OrderChoice choice;
    std::string reader, printer;
    SeenCard seen = SeenCard::notLooked;
    int wait = 30;
    bool reject = false;
    std::filesystem::path camera;
    int cameraWait = 10;
};

class Issuing {
  public:
    Issuing(const CommandContext& context, std::shared_ptr<Station> station, const IssueOptions& options,
            printer::FacePrinter& printer, ProgressTeller& teller, Actor by)
        : context_(context), station_(std::move(station)), options_(options), printer_(printer), teller_(teller), by_(std::move(by)) {
        if (options.choice.all) watch_ = std::make_unique<ReaderWatch>(options.reader);
    }

    // One order; false when the next would fail for the same reason.
    bool issue(std::int64_t id) {
        const auto done = (chipStands(*station_, id, printer_, options_.seen) ? Result<void>{} : makeReady(id)).and_then([&] {
            tellProgress(teller_.observer(), {"card", 1, 2, id, "print"});
            return printFace(*station_, id, printer_, options_.seen, by_, teller_.observer());
        });
        teller_.clear();
        if (!done) {
            const ExitCode code = reportFailure(context_, done.error());
            tellBegun(id);
            worst_ = std::max(worst_, code);
            return code == exitRefused;
        }
        return tell(id);
    }
    [[nodiscard]] ExitCode worst() const { return worst_; }

  private:
    // The chip made, and the card where it is printed; no chip for a printer that could not print its card.
    Result<void> makeReady(std::int64_t id) {
        tellProgress(teller_.observer(), {"card", 0, 2, id, "chip"});
        return readyForChip(*station_, id, printer_).and_then([&] { return chip(id); }).map([&] { awaitMoved(); });
    }

    // The printer does not fetch the card from the reader; whoever sits before it carries it over.
    void awaitMoved() const {
        if (printer_.bookedAs().empty() || context_.json || isatty(STDIN_FILENO) == 0) return;
        teller_.clear();
        *context_.out << context_.say("请把卡从读卡器移入打印机，按回车键打印……", "Move the card from the reader into the printer, then press Enter …")
                      << std::flush;
        std::cin.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }

    // With --all the card before must be gone first: nothing is said to it while it is awaited. While a card is being
    // changed, or a feeder works, a reader answers now this and now that.
    Result<void> chip(std::int64_t id) {
        if (!watch_) return attempt(id).made;
        const auto end = ReaderWatch::Clock::now() + std::chrono::seconds(options_.wait);
        if (made_ > 0) teller_.clear();
        if (made_ > 0 && !context_.json)
            *context_.out << context_.say("请放下一张卡……", "Next card, please …") << std::endl;
        while (!usedAt_ || watch_->waitForOther(usedAt_, end)) {
            const auto before = watch_->events();
            const Attempt tried = attempt(id);
            if (tried.sameCard) {
                usedAt_ = before;
                if (!before && ReaderWatch::Clock::now() > end) break;
                if (!before) watch_->waitForOther(before, std::min(end, ReaderWatch::Clock::now() + lookAgain));
                continue;
            }
            const bool settling = !tried.made && isSettling(tried.made.error());
            if (!settling || ReaderWatch::Clock::now() > end) {
                usedAt_ = belongsElsewhere(tried.made) ? std::nullopt : before;
                return tried.made;
            }
            watch_->waitForOther(before, std::min(end, ReaderWatch::Clock::now() + lookAgain));
        }
        return fail(Code::nextCardMissing);
    }

    // What became of one card that was offered; sameCard: the one that the last order took.
    struct Attempt {
        Result<void> made;
        bool sameCard;
    };
    Attempt attempt(std::int64_t id) {
        const auto look = std::make_shared<Look>(Look{watch_ ? used_ : "", false});
        auto made = onCard(options_.reader, atEnd(), [station = station_, look, id, by = by_, progress = teller_.observer()](apdu::Session& session) {
            const std::string chip = chipOf(*station, session);
            look->sameCard = chip == look->chip;
            look->chip = chip;
            return look->sameCard ? Result<void>{} : makeChip(*station, id, session, by, progress);
        });
        if (isMute(made)) return {made, false};
        if (!belongsElsewhere(made)) used_ = look->chip;
        return {made, look->sameCard};
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

    // What was begun is finished by the same command, on the same card only.
    void tellBegun(std::int64_t id) {
        const auto order = station_->orders->load(id);
        if (!order || stateOf(*order) != State::writing || context_.json) return;
        *context_.err << context_.say("任务 ", "Order ") << id
                      << context_.say(" 已在这张卡上开始：放好同一张卡，再次执行同一命令即可完成",
                                      " was begun on this card: lay the same card down and give the same command again")
                      << std::endl;
    }

    bool tell(std::int64_t id) {
        ++made_;
        const auto order = station_->orders->load(id);
        if (!order) {
            worst_ = std::max(worst_, reportFailure(context_, order.error()));
            return false;
        }
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
    ProgressTeller& teller_;
    Actor by_;
    ExitCode worst_ = exitDone;
    std::string used_;  // serial of the chip that the last order took, and when it lay there
    std::optional<unsigned long> usedAt_;
    std::unique_ptr<ReaderWatch> watch_;  // with --all
    int made_ = 0;
};

Result<ExitCode> run(const CommandContext& context, const IssueOptions& options) {
    if (isEncodingPrinter(options.printer))
        return issueInPrinters(context, {options.choice, options.printer, options.reader, options.reject, options.camera, options.cameraWait});
    if (!options.camera.empty()) return tl::unexpected(argumentMalformed("--camera"));
    if (options.reader.empty()) return stationUnbound(options.printer);
    return openPrinter(options.printer).and_then([&](const std::unique_ptr<printer::FacePrinter>& printer) {
        return Station::open(context.home, context.resources)
            .and_then([&](const std::shared_ptr<Station>& station) -> Result<ExitCode> {
                const auto by = actorOf(context, *station);
                if (!by) return tl::unexpected(by.error());
                ProgressTeller teller(context);
                Issuing issuing(context, station, options, *printer, teller, *by);
                return eachOrder(*station, options.choice,
                                 {State::approved, State::writing, State::verified, State::printed},
                                 [&](std::int64_t order) { return issuing.issue(order); }, "issue", teller.observer())
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
    command->add_option("--printer", options->printer, "file:DIR, ipp://HOST:PORT/PATH, cups:QUEUE, evolis:tcp://HOST:PORT or magicard:tcp://HOST:PORT")->required();
    const std::map<std::string, SeenCard> seen{{"blank", SeenCard::blank}, {"printed", SeenCard::printed}};
    command->add_option("--card", options->seen, "what is to be seen on the card, when the printer does not know what became of its print: blank or printed")
        ->transform(CLI::CheckedTransformer(seen))
        ->needs("--order");
    command->add_flag("--reject", options->reject, "first put the card that is in the printer out as spoiled");
    auto* camera = command->add_option("--camera", options->camera, "folder into which a camera at the exit of a printer with a station puts its pictures: the code is read from the plastic")
        ->check(CLI::ExistingDirectory);
    command->add_option("--camera-wait", options->cameraWait, "seconds to look for the code")->check(CLI::Range(0, 3600))->needs(camera);
    command->add_option("--wait", options->wait, "seconds to wait for the next card (with --all)")->check(CLI::Range(0, 86400));
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
