#include "app/virtual_id_reader/sam_server.h"

namespace app {

void SamServer::accept() {
    if (!host_.accept()) return;
    const std::scoped_lock lock(world());
    sam().reconnect();
}

void SamServer::read() {
    const apdu::Bytes part = host_.receive(4096);
    if (part.empty()) return;
    const std::scoped_lock lock(world());
    sam().receive(part, now());
}

void SamServer::run() {
    const std::scoped_lock lock(world());
    host_.send(sam().take(now()));
}

}  // namespace app
