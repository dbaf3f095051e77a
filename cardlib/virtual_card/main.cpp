// zhika-virtual-card: a card in the slot of the vpcd reader, for training, demonstration and tests.
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <iostream>

#include "cardlib/virtual_card/control_socket.h"
#include "cardlib/virtual_card/virtual_slot.h"

namespace {

struct Options {
    cardlib::SlotOptions slot;
    std::string state, family = "native_cos", algorithm, control;
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
        slot.keepConnected();
        pollfd waiting[] = {{ending, POLLIN, 0}, {control.socket(), POLLIN, 0}, {slot.socket(), POLLIN, 0}};
        if (poll(waiting, std::size(waiting), slot.socket() < 0 ? 100 : 1000) < 0) continue;
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

int run(const Options& options) {
    const auto family = cardlib::familyNamed(options.family).value_or(cardlib::Family::nativeCos);
    const auto known = cardlib::algorithmsOf(family);
    const std::string algorithm = options.algorithm.empty() ? known.front() : options.algorithm;
    if (std::ranges::find(known, algorithm) == known.end()) {
        std::cerr << options.family << " has no algorithm " << algorithm << std::endl;
        return 2;
    }
    auto store = cardlib::CardStore::open(options.state, {family, algorithm}, options.stack);
    if (!store) {
        std::cerr << nameOf(store.error().code) << ": " << options.state << std::endl;
        return 4;
    }
    cardlib::VirtualSlot slot(*store, options.slot);
    if (const auto started = slot.start(); !started) {
        std::cerr << nameOf(started.error().code) << ": " << options.state << std::endl;
        return 4;
    }
    cardlib::ControlSocket control;
    if (!options.control.empty() && !control.listen(options.control)) {
        std::cerr << "cannot listen on " << options.control << std::endl;
        return 2;
    }
    return serve(slot, control);
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app{"zhika-virtual-card: a card in the slot of the vpcd reader"};
    app.add_option("--port", options.slot.port, "TCP port of the vpcd slot")->required();
    app.add_option("--state", options.state, "file of the cards")->required();
    app.add_option("--host", options.slot.host, "host of the vpcd reader");
    app.add_option("--family", options.family, "native_cos, global_platform or storage_card")
        ->check(CLI::IsMember({"native_cos", "global_platform", "storage_card"}));
    app.add_option("--algorithm", options.algorithm,
                   "sm4 or 3des; scp03-128, scp03-192, scp03-256, scp02-15 or scp02-55; 4k or 1k");
    app.add_option("--stack", options.stack,
                   "blanks that follow, each when the one before was powered off after use");
    app.add_option("--control", options.control, "local socket: insert [SERIAL], remove, swap, state, quit");
    app.add_option("--pull-after", options.slot.pullAfter, "take the card away at this command");
    CLI11_PARSE(app, argc, argv);
    options.slot.stack = options.stack > 0;
    return run(options);
}
