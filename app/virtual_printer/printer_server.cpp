#include "app/virtual_printer/printer_server.h"

namespace app {

void PrinterServer::accept() {
    if (host_.accept()) model_.reconnect();
}

void PrinterServer::read() {
    const printer::Bytes part = host_.receive(1 << 16);
    if (part.empty()) return;
    model_.advance(clock_.now());
    model_.receive(part);
}

void PrinterServer::run() {
    model_.advance(clock_.now());
    host_.send(model_.take());
    if (host_.connected() >= 0 && model_.hangsUp()) host_.hangUp();
}

}  // namespace app
