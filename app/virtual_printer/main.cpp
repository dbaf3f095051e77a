// zhika-virtual-printer: a card printer with a chip station, for training, demonstration and tests.
#include <poll.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/virtual_printer/ipp_service.h"
#include "app/virtual_printer/printer_keeping.h"
#include "app/virtual_printer/printer_server.h"
#include "app/virtual_printer/slot_station.h"
#include "app/virtual_printer/usb_port.h"
#include "cardlib/virtual_card/control_socket.h"
#include "printer/virtual_printer/models.h"
#include "printer/virtual_printer/operator_commands.h"

namespace {

constexpr std::size_t endlessBlanks = 100000;  // the books of the printer count its cards, not the chips' store
constexpr auto ippModel = "ipp-card-printer";

struct Options {
    printer::BodyOptions body;
    cardlib::SlotOptions slot{.port = 0};
    std::string model, faults, out, camera, control, usb, chips, tls, family = "native_cos", algorithm;
    int port = 0, ipp = 0, dpi = 300;
    double speed = 1;
};

// The printer's state, with the chip of each card.
std::string withChips(const std::string& said, const app::SlotStation* station) {
    auto state = nlohmann::json::parse(said, nullptr, false);
    if (state.is_discarded() || !station) return said;
    int number = 0;
    for (auto& card : state["cards"]) card["chip"] = station->serialOf(number++);
    return state.dump();
}

// Gives nothing when it cannot be reached so; says why.
std::unique_ptr<app::PrinterPort> openPort(printer::PrinterModel& model, const Options& options) {
    if (options.usb.empty()) {
        auto server = std::make_unique<app::PrinterServer>(model, options.speed);
        if (server->listen(options.port)) return server;
        std::cerr << "cannot listen on port " << options.port << std::endl;
        return nullptr;
    }
    auto port = std::make_unique<app::UsbPort>(model, options.speed, app::usbIdentityOf(options.model));
    if (port->writeEnvironment(options.usb)) return port;
    std::cerr << "cannot write to " << options.usb << std::endl;
    return nullptr;
}

void complain(const cardlib::Result<void>& done) {
    if (!done) std::cerr << nameOf(done.error().code) << std::endl;
}

int serve(printer::PrinterModel& model, app::PrinterPort& port, app::SlotStation* station,
          const cardlib::ControlSocket& control, const Options& options, int ending) {
    app::ExitView camera(options.camera);
    bool quit = false;
    while (!quit) {
        std::unique_lock lock(port.world());
        if (station) complain(station->slot().keepConnected());
        const int slot = station ? station->slot().socket() : -1;
        lock.unlock();
        pollfd waiting[] = {{ending, POLLIN, 0},
                            {control.socket(), POLLIN, 0},
                            {port.listening(), POLLIN, 0},
                            {port.readable(), POLLIN, 0},
                            {slot, POLLIN, 0}};
        if (poll(waiting, std::size(waiting), port.patience(100)) < 0) continue;
        port.run();
        if (waiting[0].revents != 0) quit = true;
        if (waiting[3].revents != 0 && port.readable() == waiting[3].fd) port.read();
        if (waiting[2].revents != 0) port.accept();
        lock.lock();
        if (waiting[4].revents != 0 && station->slot().socket() == slot) complain(station->slot().serveReader());
        if (waiting[1].revents != 0)
            control.serve([&](const std::string& line) {
                quit = quit || line == "quit";
                return withChips(operatorCommand(model, quit ? "state" : line), station);
            });
        lock.unlock();
        port.run();
        lock.lock();
        camera.look(model.body());
        app::keepPictures(model.body(), options.out);
    }
    close(ending);
    return 0;
}

int run(const Options& options) {
    const auto faults = printer::parsePrinterFaults(options.faults);
    if (!faults) return std::cerr << "cannot understand the fault script" << std::endl, 2;
    if ((options.ipp != 0) != (options.model == ippModel))
        return std::cerr << "--ipp and --model " << ippModel << " belong together" << std::endl, 2;
    if (options.ipp != 0)
        return app::serveIpp({options.body, *faults, options.out, options.control, options.camera, options.tls, options.ipp, options.dpi, options.speed});
    const auto model = printer::makePrinterModel(options.model, options.body);
    model->body().faults.add(*faults);
    std::optional<cardlib::CardStore> store;
    std::optional<app::SlotStation> station;
    if (options.slot.port != 0) {
        const auto family = cardlib::familyNamed(options.family).value_or(cardlib::Family::nativeCos);
        const std::string algorithm = options.algorithm.empty() ? cardlib::algorithmsOf(family).front() : options.algorithm;
        auto opened = cardlib::CardStore::open(options.chips, {family, algorithm}, endlessBlanks);
        if (!opened) return std::cerr << nameOf(opened.error().code) << std::endl, 4;
        store = *std::move(opened);
        station.emplace(*store, options.slot);
        model->body().join({[&](int card, printer::Station) { station->engage(card); }, [&] { station->release(); }});
    }
    const int ending = app::signalDescriptor();  // before a port starts a thread
    const auto port = openPort(*model, options);
    if (!port) return 2;
    cardlib::ControlSocket control;
    if (!options.control.empty() && !control.listen(options.control))
        return std::cerr << "cannot listen on " << options.control << std::endl, 2;
    return serve(*model, *port, station ? &*station : nullptr, control, options, ending);
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app{"zhika-virtual-printer: a card printer with a chip station"};
    app.add_option("--model", options.model, "evolis-primacy2, magicard-enduro or ipp-card-printer")
        ->required()
        ->check(CLI::IsMember({"evolis-primacy2", "magicard-enduro", ippModel}));
    auto* way = app.add_option_group("where a host reaches it")->require_option(1);
    way->add_option("--tcp", options.port, "TCP port, on this machine only")->check(CLI::Range(1, 65535));
    way->add_option("--usb", options.usb, "file for the environment in which programs see it on a USB bus");
    auto* ipp = way->add_option("--ipp", options.ipp, "TCP port of an ipp-card-printer, on this machine only")->check(CLI::Range(1, 65535));
    app.add_option("--dpi", options.dpi, "dots an inch of an ipp-card-printer")->check(CLI::IsMember({300, 600}))->needs(ipp);
    app.add_option("--tls", options.tls, "an ipp-card-printer speaks TLS only; folder of its certificate, made when there is none")->needs(ipp);
    app.add_option("--cards", options.body.cards, "blanks in the hopper")->required()->check(CLI::Range(0, 10000));
    auto* slot = app.add_option("--slot", options.slot.port, "TCP port of the vpcd slot that is the station's reader")->excludes(ipp);
    app.add_option("--chips", options.chips, "file of the cards' chips")->needs(slot);
    slot->needs("--chips");
    app.add_option("--family", options.family, "of the chips: native_cos, global_platform or storage_card")
        ->check(CLI::IsMember({"native_cos", "global_platform", "storage_card"}));
    app.add_option("--algorithm", options.algorithm, "of the chips, as zhika-virtual-card takes it");
    app.add_option("--ribbon", options.body.ribbon, "its panels");
    app.add_option("--ribbon-sets", options.body.ribbonSets, "how many sets of panels are left")->check(CLI::Range(0, 10000));
    app.add_option("--speed", options.speed, "how many times as fast as a real one")->check(CLI::Range(0.01, 10000.0));
    app.add_option("--fault", options.faults, "what shall go wrong: see zhika-virtual-printer(1)");
    app.add_option("--out", options.out, "folder for what comes onto the cards, as pictures: personal data");
    app.add_option("--camera", options.camera, "folder for what a camera at the exit sees: personal data");
    app.add_option("--control", options.control,
                   "local socket: cover open|close, take inside|exit, ribbon PANELS SETS, mend, cards N, empty output|reject,"
                   " clean, power, fault SCRIPT, state, quit");
    CLI11_PARSE(app, argc, argv);
    if (!options.usb.empty() && !apdu::VirtualUsbBus::isSeenHere()) {
        apdu::VirtualUsbBus::startAnew(argv);
        return std::cerr << "umockdev is not installed" << std::endl, 2;
    }
    return run(options);
}
