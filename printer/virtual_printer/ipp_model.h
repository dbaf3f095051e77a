#pragma once

#include "printer/virtual_printer/ipp_answers.h"

namespace printer {

// A card printer that speaks IPP/2.0 (RFC 8011): Get-Printer-Attributes, Validate-Job, Print-Job, Create-Job, Send-Document,
// Get-Job-Attributes, Get-Jobs, Cancel-Job; PWG raster in sRGB on ID-1 cards.
class IppModel {
  public:
    IppModel(const BodyOptions& options, int dpi, std::string address = "ipp://localhost/ipp/print")
        : engine_(options, dpi), address_(std::move(address)) {}

    // What goes back for one request and its document; a fault may lose, cut or garble it, or break the connection.
    struct Reply {
        Bytes bytes;
        std::size_t length = 0;  // of the whole
        bool silent = false, hangsUp = false;
    };
    Reply reply(const IppMessage& request, ByteView document);
    IppEngine& engine() { return engine_; }

  private:
    IppMessage answer(const IppMessage& request, ByteView document);
    IppMessage createJob(const IppMessage& request, ByteView document, bool whole);
    IppMessage sendDocument(const IppMessage& request, ByteView document);
    IppMessage tellJobs(const IppMessage& request);

    IppEngine engine_;
    std::string address_;
};

}  // namespace printer
