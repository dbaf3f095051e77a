#include "printer/virtual_printer/ipp_answers.h"

#include <cups/cups.h>

#include <algorithm>

#include "printer/drivers/ipp_abilities.h"
#include "printer/drivers/ipp_reasons.h"

namespace printer {
namespace {

constexpr auto cardName = "iso_id-1_53.98x85.6mm";
constexpr int cardWidth = 5398, cardLength = 8560;
constexpr auto raster = "image/pwg-raster";

struct Wanted {
    explicit Wanted(const IppMessage& request) : names(ippCreateRequestedArray(request.get())), all(!names) {}
    Wanted(const Wanted&) = delete;
    Wanted& operator=(const Wanted&) = delete;
    ~Wanted() { cupsArrayDelete(names); }
    [[nodiscard]] bool holds(const char* name) const {
        // Left out unless it is named (RFC 8011 5.4, PWG 5100.7).
        if (all) return std::string_view(name) != "media-col-database";
        return cupsArrayFind(names, const_cast<char*>(name)) != nullptr;
    }
    cups_array_t* names;
    bool all;
};

int copyWanted(void* wanted, ipp_t*, ipp_attribute_t* attribute) {
    const char* name = ippGetName(attribute);
    return name && static_cast<const Wanted*>(wanted)->holds(name) ? 1 : 0;
}

void copy(const IppMessage& from, const IppMessage& request, IppMessage& answer) {
    Wanted wanted(request);
    ippCopyAttributes(answer.get(), from.get(), 0, copyWanted, &wanted);
}

IppMessage medium() {
    IppMessage size(ippNew()), medium(ippNew());
    size.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", cardWidth);
    size.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", cardLength);
    ippAddCollection(medium.get(), IPP_TAG_ZERO, "media-size", size.get());
    medium.addText(IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-size-name", cardName);
    for (const char* margin : {"media-top-margin", "media-bottom-margin", "media-left-margin", "media-right-margin"})
        medium.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, margin, 0);
    medium.addText(IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-source", "main");
    medium.addText(IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-type", "cards");
    return medium;
}

std::vector<std::string> sidesOf(const IppEngine& engine) {
    if (!engine.body().options().duplex) return {"one-sided"};
    return {"one-sided", "two-sided-long-edge", "two-sided-short-edge"};
}

// Seconds as IPP counts them, from 1 (RFC 8011 5.4.29).
int secondsOf(Span time) {
    return 1 + static_cast<int>(time.count() / 1000);
}

std::vector<std::string> reasonsOf(const IppEngine& engine) {
    std::vector<std::string> reasons;
    const auto add = [&](const std::string& reason) {
        if (std::ranges::find(reasons, reason) == reasons.end()) reasons.push_back(reason);
    };
    for (const Trouble trouble : engine.stops()) {
        const bool jam = factsOf(trouble).name.starts_with("Jam.") || trouble == Trouble::feedDoubleFeed;
        const auto keyword = jam ? ippReason(Trouble::jamPrintPath) : ippReason(trouble);
        add((keyword.empty() ? "other" : keyword) + "-error");
    }
    const auto& body = engine.body();
    if (body.ribbonSets() > 0 && body.ribbonSets() < 10) add(ippReason(Trouble::ribbonLow) + "-warning");
    if (body.panelsPrinted() >= body.options().cleanAfter) add(ippReason(Trouble::cleanDue) + "-warning");
    if (reasons.empty()) reasons.emplace_back("none");
    return reasons;
}

void addState(const IppEngine& engine, IppMessage& all) {
    const bool stopped = !engine.stops().empty() && !engine.next();
    const int state = stopped ? IPP_PSTATE_STOPPED : engine.working() ? IPP_PSTATE_PROCESSING : IPP_PSTATE_IDLE;
    all.addNumber(IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", state);
    all.addTexts(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons", reasonsOf(engine));
    all.addFlag(IPP_TAG_PRINTER, "printer-is-accepting-jobs", true);
    all.addNumber(IPP_TAG_PRINTER, IPP_TAG_INTEGER, "printer-up-time", secondsOf(engine.upTime()));
    const auto open = std::ranges::count_if(engine.jobs(), [](const PrinterJob& job) { return !job.ended; });
    all.addNumber(IPP_TAG_PRINTER, IPP_TAG_INTEGER, "queued-job-count", static_cast<int>(open));
    constexpr int setsInRibbon = 200;
    all.addText(IPP_TAG_PRINTER, IPP_TAG_NAME, "marker-names", engine.body().ribbon() + " ribbon");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "marker-types", "ribbon-wax");
    const int sets = engine.body().ribbonSets();
    all.addNumber(IPP_TAG_PRINTER, IPP_TAG_INTEGER, "marker-levels", std::min(100, (100 * sets + setsInRibbon - 1) / setsInRibbon));
}

void addMedia(IppMessage& all) {
    const auto card = medium();
    for (const char* name : {"media-col-database", "media-col-default", "media-col-ready"})
        ippAddCollection(all.get(), IPP_TAG_PRINTER, name, card.get());
    for (const char* name : {"media-supported", "media-default", "media-ready"})
        all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, name, cardName);
    IppMessage size(ippNew());
    size.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", cardWidth);
    size.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", cardLength);
    ippAddCollection(all.get(), IPP_TAG_PRINTER, "media-size-supported", size.get());
    all.addTexts(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "media-col-supported",
                 {"media-size", "media-top-margin", "media-bottom-margin", "media-left-margin", "media-right-margin"});
    for (const char* margin : {"media-top-margin-supported", "media-bottom-margin-supported", "media-left-margin-supported",
                               "media-right-margin-supported"})
        all.addNumber(IPP_TAG_PRINTER, IPP_TAG_INTEGER, margin, 0);
}

void addDocuments(const IppEngine& engine, IppMessage& all) {
    const int dpi = engine.dpi();
    all.addText(IPP_TAG_PRINTER, IPP_TAG_MIMETYPE, "document-format-supported", raster);
    all.addText(IPP_TAG_PRINTER, IPP_TAG_MIMETYPE, "document-format-default", raster);
    for (const char* name : {"printer-resolution-supported", "printer-resolution-default", "pwg-raster-document-resolution-supported"})
        ippAddResolution(all.get(), IPP_TAG_PRINTER, name, IPP_RES_PER_INCH, dpi, dpi);
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "pwg-raster-document-type-supported", "srgb_8");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "pwg-raster-document-sheet-back", "normal");
    all.addTexts(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "sides-supported", sidesOf(engine));
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "sides-default", "one-sided");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "print-color-mode-supported", "color");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "print-color-mode-default", "color");
    all.addNumber(IPP_TAG_PRINTER, IPP_TAG_ENUM, "print-quality-supported", IPP_QUALITY_NORMAL);
    all.addNumber(IPP_TAG_PRINTER, IPP_TAG_ENUM, "print-quality-default", IPP_QUALITY_NORMAL);
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "output-bin-supported", "face-up");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "output-bin-default", "face-up");
    all.addFlag(IPP_TAG_PRINTER, "color-supported", true);
    all.addTexts(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "job-creation-attributes-supported",
                 {"ipp-attribute-fidelity", "job-name", "media", "media-col", "sides", "printer-resolution", "print-color-mode"});
}

}  // namespace

void tellPrinter(const IppEngine& engine, const std::string& address, const IppMessage& request, IppMessage& answer) {
    IppMessage all(ippNew());
    all.addText(IPP_TAG_PRINTER, IPP_TAG_URI, "printer-uri-supported", address);
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "uri-security-supported", address.starts_with("ipps:") ? "tls" : "none");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "uri-authentication-supported", "requesting-user-name");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_NAME, "printer-name", "zhika-virtual-printer");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-info", "virtual card printer");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-location", "");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_URI, "printer-more-info", address);
    all.addText(IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-make-and-model", "Zhika Virtual IPP Card Printer");
    all.addTexts(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "ipp-versions-supported", {"1.1", "2.0"});
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "ipp-features-supported", "ipp-everywhere");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_CHARSET, "charset-configured", "utf-8");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_CHARSET, "charset-supported", "utf-8");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_LANGUAGE, "natural-language-configured", "en");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_LANGUAGE, "generated-natural-language-supported", "en");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "compression-supported", "none");
    all.addText(IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "pdl-override-supported", "attempted");
    all.addNumbers(IPP_TAG_PRINTER, IPP_TAG_ENUM, "operations-supported",
                   {IPP_OP_PRINT_JOB, IPP_OP_VALIDATE_JOB, IPP_OP_CREATE_JOB, IPP_OP_SEND_DOCUMENT, IPP_OP_CANCEL_JOB,
                    IPP_OP_GET_JOB_ATTRIBUTES, IPP_OP_GET_JOBS, IPP_OP_GET_PRINTER_ATTRIBUTES});
    addMedia(all);
    addDocuments(engine, all);
    addState(engine, all);
    copy(all, request, answer);
}

void tellJob(const IppEngine& engine, const PrinterJob& job, const std::string& address, const IppMessage& request, IppMessage& answer) {
    IppMessage all(ippNew());
    // What was before the printer was switched on last is told as 0 (RFC 8011 5.3.14).
    const auto addTime = [&](const char* name, const std::optional<Span>& at) {
        if (at)
            all.addNumber(IPP_TAG_JOB, IPP_TAG_INTEGER, name,
                          *at < engine.switchedOn() ? 0 : secondsOf(*at - engine.switchedOn()));
        else
            ippAddOutOfBand(all.get(), IPP_TAG_JOB, IPP_TAG_NOVALUE, name);
    };
    all.addNumber(IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", job.id);
    all.addText(IPP_TAG_JOB, IPP_TAG_URI, "job-uri", address + "/" + std::to_string(job.id));
    all.addText(IPP_TAG_JOB, IPP_TAG_URI, "job-printer-uri", address);
    all.addText(IPP_TAG_JOB, IPP_TAG_URI, "job-uuid", job.uuid);
    all.addText(IPP_TAG_JOB, IPP_TAG_NAME, "job-name", job.name);
    all.addText(IPP_TAG_JOB, IPP_TAG_NAME, "job-originating-user-name", job.user);
    all.addNumber(IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", job.state);
    all.addText(IPP_TAG_JOB, IPP_TAG_KEYWORD, "job-state-reasons", job.reason);
    all.addNumber(IPP_TAG_JOB, IPP_TAG_INTEGER, "job-impressions-completed", job.impressions);
    all.addNumber(IPP_TAG_JOB, IPP_TAG_INTEGER, "number-of-documents", job.reason == "job-incoming" ? 0 : 1);
    all.addNumber(IPP_TAG_JOB, IPP_TAG_INTEGER, "job-printer-up-time", secondsOf(engine.upTime()));
    addTime("time-at-creation", job.made);
    addTime("time-at-processing", job.begun);
    addTime("time-at-completed", job.ended);
    copy(all, request, answer);
}

std::string unsupportedIn(const IppEngine& engine, const IppMessage& request) {
    const auto sides = request.text("sides"), media = request.text("media"), format = request.text("document-format");
    const auto offered = sidesOf(engine);
    if (!sides.empty() && std::ranges::find(offered, sides) == offered.end()) return "sides";
    if (!media.empty() && media != cardName) return "media";
    if (!format.empty() && format != raster && format != "application/octet-stream") return "document-format";
    if (ipp_attribute_t* columns = request.find("media-col")) {
        ipp_t* medium = ippGetCollection(columns, 0);
        ipp_attribute_t* size = ippFindAttribute(medium, "media-size", IPP_TAG_BEGIN_COLLECTION);
        ipp_t* dimensions = ippGetCollection(size, 0);
        const auto is = [&](const char* name, int length) {
            return numbersOf(ippFindAttribute(dimensions, name, IPP_TAG_INTEGER)) == std::vector<int>{length};
        };
        if (size && (!is("x-dimension", cardWidth) || !is("y-dimension", cardLength))) return "media-col";
    }
    return {};
}

}  // namespace printer
