#pragma once

#include <set>
#include <string>

#include "printer/virtual_printer/printer_body.h"

namespace app {

// A descriptor that can be read once the process shall end.
int signalDescriptor();

// What came onto cards that have left the printer goes to the disk, once.
void keepPictures(printer::PrinterBody& body, const std::string& folder);

// A camera at the exit.
class ExitView {
  public:
    // folder: for its pictures; empty: there is none.
    explicit ExitView(std::string folder) : folder_(std::move(folder)) {}
    // Takes a picture of each card that has come out, once; before keepPictures() takes what is on it.
    void look(const printer::PrinterBody& body);

  private:
    std::string folder_;
    std::set<std::size_t> seen_;
};

}  // namespace app
