#pragma once

#include "app/central/config.h"
#include "app/central/ingest.h"

namespace app {

// Serves until SIGTERM or SIGINT. POST /v1/stations/{id}/events, GET /v1/health. Clients need a certificate
// of the private authority; it must name the station it speaks for. Error: serverFailed (the address is
// taken, a certificate is unreadable).
Result<void> serve(const CentralConfig& config, IngestService& service);

}  // namespace app
