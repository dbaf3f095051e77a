#pragma once

#include <deque>

#include "printer/drivers/ipp_raster.h"
#include "printer/virtual_printer/printer_engine.h"

namespace printer {

// A job of the virtual IPP printer, as it is told to whoever asks.
struct PrinterJob {
    int id = 0;
    std::string uuid, name, user;
    int state = 0;  // ipp_jstate_t
    std::string reason;
    int impressions = 0;
    std::optional<RasterPages> pages;  // nothing while its document has not come
    bool partial = false;              // no more than the first page came: it is printed, and the rest waited for
    Span made{0};
    std::optional<Span> begun, ended;
};

// Prints jobs, one after the other, each on a card that it feeds, turns and puts out. What stands in the way before something is
// on the card is waited out; a card that was begun and cannot be finished goes to the reject box, and its job is aborted.
class IppEngine : public PrinterEngine {
  public:
    IppEngine(const BodyOptions& options, int dpi) : body_(options), dpi_(dpi) {}

    // A job without its document; gives its number.
    int open(const std::string& name, const std::string& user, const std::string& uuid);
    // False when the pages are not of the printer's size, or the job has some already. whole: or the first page alone came.
    bool complete(int job, RasterPages pages, bool whole = true);
    // False when it has ended.
    bool cancel(int job);
    [[nodiscard]] const PrinterJob* find(int job) const;
    [[nodiscard]] const std::deque<PrinterJob>& jobs() const { return jobs_; }
    [[nodiscard]] int dpi() const { return dpi_; }
    // Since it was switched on.
    [[nodiscard]] Span upTime() const { return now_ - switchedOn_; }
    [[nodiscard]] Span switchedOn() const { return switchedOn_; }
    [[nodiscard]] bool working() const { return current_ != 0; }
    // What stops it now, gravest first.
    [[nodiscard]] std::vector<Trouble> stops() const;

    [[nodiscard]] std::optional<Span> next() const override { return doneAt_; }
    void advance(Span now) override;
    void cyclePower() override;
    [[nodiscard]] HeadTime headTime() const override { return {Span{0}, printing_}; }
    PrinterBody& body() override { return body_; }
    [[nodiscard]] const PrinterBody& body() const { return body_; }

  private:
    struct Step {
        std::optional<Movement> movement;
        std::optional<InkPanel> panel;
        bool endsSide = false;
    };
    void work();
    bool pickUp();
    void plan(const PrinterJob& job);
    tl::expected<Span, PrinterBody::Refusal> begin(const Step& step);
    void finished();
    void fail(Trouble trouble);
    void end(int state, const std::string& reason);
    [[nodiscard]] PrinterJob* job(int id);
    [[nodiscard]] bool fits(const RasterPages& pages) const;
    [[nodiscard]] HeadGeometry head() const { return {648 * dpi_ / 300, 1016 * dpi_ / 300}; }

    PrinterBody body_;
    int dpi_;
    std::deque<PrinterJob> jobs_;
    std::deque<Step> steps_;
    int current_ = 0;       // number of the job that runs; 0: none
    bool touched_ = false;  // something was printed on its card
    bool canceled_ = false;
    std::optional<Trouble> refused_;  // why the next step is not begun
    std::optional<Span> doneAt_;
    Span now_{0}, switchedOn_{0}, printing_{0};
};

}  // namespace printer
