// zhika-virtual-id-reader: a reader for identity cards with invented holders, for training, demonstration and tests.
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>

#include "apdu/core/file.h"
#include "app/virtual_id_reader/sam_server.h"
#include "app/virtual_id_reader/sam_usb_port.h"
#include "cardlib/virtual_card/control_socket.h"

namespace {

constexpr std::size_t longestList = 1 << 20;
constexpr int pauseMs = 20;  // how finely slow answers come

struct Options {
    std::string people, usb, control, fault;
    int port = 0, put = 0;
};

// A descriptor that can be read once the process shall end.
int endingDescriptor() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int number : {SIGTERM, SIGINT}) sigaddset(&ending, number);
    sigprocmask(SIG_BLOCK, &ending, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signalfd(-1, &ending, SFD_CLOEXEC);
}

// Gives nothing when it cannot be reached so; says why.
std::unique_ptr<app::SamPort> openPort(app::VirtualSam& sam, const Options& options) {
    if (options.usb.empty()) {
        auto server = std::make_unique<app::SamServer>(sam);
        if (server->listen(options.port)) return server;
        std::cerr << "cannot listen on port " << options.port << std::endl;
        return nullptr;
    }
    auto port = std::make_unique<app::SamUsbPort>(sam);
    if (port->writeEnvironment(options.usb)) return port;
    std::cerr << "cannot write to " << options.usb << std::endl;
    return nullptr;
}

void serve(app::SamPort& port, const cardlib::ControlSocket& control, int ending) {
    for (bool quit = false; !quit;) {
        pollfd waiting[] = {
            {ending, POLLIN, 0}, {control.socket(), POLLIN, 0}, {port.listening(), POLLIN, 0}, {port.readable(), POLLIN, 0}};
        if (poll(waiting, std::size(waiting), pauseMs) < 0) continue;
        if (waiting[0].revents != 0) quit = true;
        if (waiting[1].revents != 0)
            control.serve([&](const std::string& line) {
                quit = quit || line == "quit";
                return port.command(line == "quit" ? "state" : line);
            });
        if (waiting[3].revents != 0 && port.readable() == waiting[3].fd) port.read();
        if (waiting[2].revents != 0) port.accept();
        port.run();
    }
}

int run(const Options& options) {
    const auto file = apdu::readFile(options.people, longestList);
    auto people = file ? app::peopleIn(std::string(file->begin(), file->end())) : std::nullopt;
    if (!people) return std::cerr << "no list of people: " << options.people << std::endl, 2;
    app::VirtualSam sam(*std::move(people));
    if (!options.fault.empty() && sam.command("fault " + options.fault) == "error")
        return std::cerr << "cannot understand the fault" << std::endl, 2;
    if (options.put != 0 && sam.command("put " + std::to_string(options.put)) == "error")
        return std::cerr << "no person " << options.put << " in the list" << std::endl, 2;
    const int ending = endingDescriptor();  // before a port starts a thread
    const auto port = openPort(sam, options);
    if (!port) return 2;
    cardlib::ControlSocket control;
    if (!options.control.empty() && !control.listen(options.control))
        return std::cerr << "cannot listen on " << options.control << std::endl, 2;
    serve(*port, control, ending);
    close(ending);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app{"zhika-virtual-id-reader: a reader for identity cards, with invented holders"};
    auto* way = app.add_option_group("where a host reaches it")->require_option(1);
    way->add_option("--tcp", options.port, "TCP port, on this machine only")->check(CLI::Range(1, 65535));
    way->add_option("--usb", options.usb, "file for the environment in which programs see it on a USB bus");
    app.add_option("--people", options.people, "JSON list of holders: resources/samples/id-cards.json")->required();
    app.add_option("--put", options.put, "the number of the one whose card lies there from the beginning")->check(CLI::Range(1, 10000));
    app.add_option("--fault", options.fault, "mute, garbage [N], half [N], slow MS, status XX, unknown-type");
    app.add_option("--control", options.control, "local socket: put N, remove, fault NAME [VALUE], fault none, state, quit");
    CLI11_PARSE(app, argc, argv);
    if (!options.usb.empty() && !apdu::VirtualUsbBus::isSeenHere()) {
        apdu::VirtualUsbBus::startAnew(argv);
        return std::cerr << "umockdev is not installed" << std::endl, 2;
    }
    return run(options);
}
