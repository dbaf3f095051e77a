#include "app/virtual_printer/ipp_service.h"

#include <poll.h>
#include <unistd.h>

#include <iostream>

#include "app/virtual_printer/printer_keeping.h"
#include "cardlib/virtual_card/control_socket.h"
#include "printer/virtual_printer/ipp_server.h"
#include "printer/virtual_printer/operator_commands.h"

namespace app {
namespace {

// True once the operator says quit.
bool serveOperator(const cardlib::ControlSocket& control, printer::PrinterEngine& engine) {
    bool quit = false;
    control.serve([&](const std::string& line) {
        quit = quit || line == "quit";
        return operatorCommand(engine, quit ? "state" : line);
    });
    return quit;
}

}  // namespace

int serveIpp(const IppServiceOptions& options) {
    const int ending = signalDescriptor();
    const std::string way = options.tls.empty() ? "ipp" : "ipps";
    printer::IppModel model(options.body, options.dpi, way + "://localhost:" + std::to_string(options.port) + "/ipp/print");
    model.engine().body().faults.add(options.faults);
    cardlib::ControlSocket control;
    if (!options.control.empty() && !control.listen(options.control))
        return std::cerr << "cannot listen on " << options.control << std::endl, 2;
    printer::IppServer server(model, options.speed);
    if (!options.tls.empty() && !server.secure(options.tls)) return std::cerr << "TLS cannot be used" << std::endl, 2;
    if (!server.listen(options.port)) return std::cerr << "cannot listen on port " << options.port << std::endl, 2;
    ExitView camera(options.camera);
    for (bool quit = false; !quit;) {
        std::vector<pollfd> waiting{{ending, POLLIN, 0}, {control.socket(), POLLIN, 0}};
        for (const int socket : server.sockets()) waiting.push_back({socket, POLLIN, 0});
        if (poll(waiting.data(), waiting.size(), server.patience(100)) < 0) continue;
        server.run();
        quit = waiting[0].revents != 0;
        for (std::size_t i = 2; i < waiting.size(); ++i)
            if (waiting[i].revents != 0) server.serve(waiting[i].fd);
        if (waiting[1].revents != 0) quit = serveOperator(control, model.engine()) || quit;
        server.run();
        camera.look(model.engine().body());
        keepPictures(model.engine().body(), options.out);
    }
    close(ending);
    return 0;
}

}  // namespace app
