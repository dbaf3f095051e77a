#pragma once

#include <string>

#include "printer/virtual_printer/printer_body.h"
#include "printer/virtual_printer/printer_faults.h"

namespace app {

struct IppServiceOptions {
    printer::BodyOptions body;
    std::vector<printer::PrinterFault> faults;
    std::string out, control, camera, tls;  // tls: folder of its certificate; empty: not encrypted
    int port = 0, dpi = 300;
    double speed = 1;
};

// A card printer that speaks IPP, until the process shall end or its operator says quit. Gives the program's exit code.
int serveIpp(const IppServiceOptions& options);

}  // namespace app
