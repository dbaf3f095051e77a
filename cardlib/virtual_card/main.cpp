// zhika-virtual-card: a card in the slot of the vpcd reader, for training, demonstration and tests.
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <iostream>
#include <map>
#include <optional>

#include "apdu/core/file.h"
#include "cardlib/virtual_card/control_socket.h"
#include "cardlib/virtual_card/native_cos/cos_manual.h"
#include "cardlib/virtual_card/virtual_slot.h"

namespace {

struct Options {
    cardlib::SlotOptions slot;
    std::string state, family = "native_cos", algorithm, manual, control, faults, trace;
    std::optional<cardlib::CardInterface> interface;
    std::size_t stack = 0;
};

int signalDescriptor() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int number : {SIGTERM, SIGINT}) sigaddset(&ending, number);
    sigprocmask(SIG_BLOCK, &ending, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signalfd(-1, &ending, SFD_CLOEXEC);
}

// Until a signal or "quit".
int serve(cardlib::VirtualSlot& slot, const cardlib::ControlSocket& control) {
    const int ending = signalDescriptor();
    bool quit = false;
    while (!quit) {
        if (const auto kept = slot.keepConnected(); !kept) std::cerr << nameOf(kept.error().code) << std::endl;
        pollfd waiting[] = {{ending, POLLIN, 0}, {control.socket(), POLLIN, 0}, {slot.socket(), POLLIN, 0}};
        if (poll(waiting, std::size(waiting), 100) < 0) continue;
        if (waiting[0].revents != 0) quit = true;
        if (waiting[1].revents != 0)
            control.serve([&](const std::string& line) {
                quit = quit || line == "quit";
                return line == "quit" ? slot.state() : slot.control(line);
            });
        if (waiting[2].revents != 0 && slot.socket() == waiting[2].fd)
            if (const auto served = slot.serveReader(); !served)
                std::cerr << nameOf(served.error().code) << std::endl;
    }
    close(ending);
    return 0;
}

int failed(const cardlib::Error& error, int code) {
    std::cerr << nameOf(error.code) << ": " << error.detail << std::endl;
    return code;
}

// The script itself, or after an @ the file it stands in; nothing when that cannot be read.
std::optional<std::string> scriptOf(const std::string& option) {
    constexpr std::size_t longest = 1 << 20;
    if (!option.starts_with('@')) return option;
    const auto script = apdu::readFile(option.substr(1), longest);
    return script ? std::optional(std::string(script->begin(), script->end())) : std::nullopt;
}

int runSlot(cardlib::VirtualSlot& slot, const Options& options) {
    const auto script = scriptOf(options.faults);
    if (!script) {
        std::cerr << "cannot read " << options.faults << std::endl;
        return 2;
    }
    const auto faults = cardlib::parseFaults(*script);
    if (!faults) return failed(faults.error(), 2);
    slot.add(*faults);
    if (!options.trace.empty())
        if (const auto opened = slot.traceTo(options.trace); !opened) return failed(opened.error(), 2);
    if (const auto started = slot.start(); !started) return failed(started.error(), 4);
    cardlib::ControlSocket control;
    if (!options.control.empty() && !control.listen(options.control)) {
        std::cerr << "cannot listen on " << options.control << std::endl;
        return 2;
    }
    return serve(slot, control);
}

int run(const Options& options) {
    const auto family = cardlib::familyNamed(options.family).value_or(cardlib::Family::nativeCos);
    const auto known = cardlib::algorithmsOf(family);
    const std::string algorithm = options.algorithm.empty() ? known.front() : options.algorithm;
    if (std::ranges::find(known, algorithm) == known.end()) {
        std::cerr << options.family << " has no algorithm " << algorithm << std::endl;
        return 2;
    }
    const auto manual =
        cardlib::parseManual(options.manual, algorithm == "3des" ? cardlib::Cipher::des3 : cardlib::Cipher::sm4);
    if (!manual || (!options.manual.empty() && family != cardlib::Family::nativeCos)) {
        std::cerr << options.family << " " << algorithm << " has no manual " << options.manual << std::endl;
        return 2;
    }
    auto store = cardlib::CardStore::open(options.state, {family, algorithm, *manual}, options.stack);
    if (!store) return failed(store.error(), 4);
    cardlib::SlotOptions slotOptions = options.slot;
    const bool contacts = store->model().family != cardlib::Family::storageCard;
    slotOptions.line.interface = options.interface.value_or(contacts ? cardlib::CardInterface::contact
                                                                     : cardlib::CardInterface::contactless);
    if (const auto fits = checkLine(store->model().family, slotOptions.line); !fits)
        return failed(fits.error(), 2);
    cardlib::VirtualSlot slot(*store, slotOptions);
    return runSlot(slot, options);
}

void addLineOptions(CLI::App& app, Options& options) {
    using cardlib::CardInterface, cardlib::CardProtocol, cardlib::Timing;
    static const std::map<std::string, CardInterface> interfaces{{"contact", CardInterface::contact},
                                                                 {"contactless", CardInterface::contactless}};
    static const std::map<std::string, CardProtocol> protocols{{"t0", CardProtocol::t0}, {"t1", CardProtocol::t1}};
    static const std::map<std::string, Timing> timings{{"none", Timing::none},
                                                       {"contact-9600", Timing::contact9600},
                                                       {"contact-fast", Timing::contactFast},
                                                       {"contactless-106", Timing::contactless106},
                                                       {"contactless-424", Timing::contactless424},
                                                       {"contactless-848", Timing::contactless848}};
    app.add_option("--interface", options.interface, "which side of the card lies on the reader")
        ->transform(CLI::CheckedTransformer(interfaces));
    app.add_option("--protocol", options.slot.line.protocol, "of the contacts")
        ->transform(CLI::CheckedTransformer(protocols));
    app.add_option("--timing", options.slot.line.timing, "line and EEPROM take their time")
        ->transform(CLI::CheckedTransformer(timings));
    app.add_flag("--extended-length", options.slot.line.extendedLength, "take commands of extended length");
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app{"zhika-virtual-card: a card in the slot of the vpcd reader"};
    app.add_option("--port", options.slot.port, "TCP port of the vpcd slot")->required();
    app.add_option("--state", options.state, "file of the cards")->required();
    app.add_option("--host", options.slot.host, "host of the vpcd reader");
    app.add_option("--family", options.family, "native_cos, global_platform, storage_card or operator_card")
        ->check(CLI::IsMember({"native_cos", "global_platform", "storage_card", "operator_card"}));
    app.add_option("--algorithm", options.algorithm,
                   "sm4 or 3des; scp03-128, scp03-192, scp03-256, scp02-15 or scp02-55; 4k or 1k; p256");
    app.add_option("--manual", options.manual,
                   "native_cos, where copies of the manual differ: key_file_bits, triple_mac, erase_keeps_directory, "
                   "transport_code=HEX");
    app.add_option("--stack", options.stack,
                   "blanks that follow, each when the host lets go of the one before after writing it");
    app.add_option("--control", options.control,
                   "local socket: insert [SERIAL], remove, swap, pull N, fault SCRIPT, state, quit");
    addLineOptions(app, options);
    app.add_option("--fault", options.faults, "what shall go wrong, or @FILE: see zhika-virtual-card(1)");
    app.add_option("--trace", options.trace,
                   "write every exchange here, personal data in clear (training and diagnosis)");
    CLI11_PARSE(app, argc, argv);
    prctl(PR_SET_TIMERSLACK, 1UL);  // the line's time to the microsecond
    options.slot.stack = options.stack > 0;
    return run(options);
}
