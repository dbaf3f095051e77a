#include "printer/virtual_printer/ipp_engine.h"

#include <cups/ipp.h>

#include <algorithm>
#include <utility>

#include "printer/face/face_images.h"

namespace printer {
namespace {

QImage bits(const QSize& size, uint value) {
    QImage image(size, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(value);
    return image;
}

// As card printers part one picture: exactly black goes on the resin panel, all else on the colours; varnish over all.
SideImages parted(const QImage& page, bool turnOver) {
    const bool upright = page.height() > page.width();
    const QImage face = page.transformed(QTransform().rotate((upright ? 90 : 0) + (turnOver ? 180 : 0)));
    SideImages side{"", face.convertToFormat(QImage::Format_RGB32), bits(face.size(), 0), bits(face.size(), 1)};
    for (int y = 0; y < face.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(side.colour.scanLine(y));
        uchar* ink = side.resin.scanLine(y);
        for (int x = 0; x < face.width(); ++x)
            if ((line[x] & RGB_MASK) == 0) {
                line[x] = qRgb(255, 255, 255);
                ink[x >> 3] = static_cast<uchar>(ink[x >> 3] | 0x80U >> (x & 7));
            }
    }
    return side;
}

constexpr std::string_view inksNeeded = "ymck";

bool prints(const std::string& ribbon) {
    return std::ranges::all_of(inksNeeded, [&](char ink) { return ribbon.find(ink) != std::string::npos; });
}

}  // namespace

int IppEngine::open(const std::string& name, const std::string& user, const std::string& uuid) {
    PrinterJob made;
    made.id = jobs_.empty() ? 1 : jobs_.back().id + 1;
    made.uuid = uuid;
    made.name = name;
    made.user = user;
    made.state = IPP_JSTATE_HELD;
    made.reason = "job-incoming";
    made.made = now_;
    jobs_.push_back(std::move(made));
    return jobs_.back().id;
}

bool IppEngine::fits(const RasterPages& pages) const {
    const QSize size = pages.pages.front().size();
    const int across = std::min(size.width(), size.height()), along = std::max(size.width(), size.height());
    return pages.dpi == dpi_ && pages.pages.size() <= (body_.options().duplex ? 2U : 1U) && across <= head().dots &&
           along <= head().lines;
}

bool IppEngine::complete(int id, RasterPages pages, bool whole) {
    PrinterJob* open = job(id);
    if (!open || open->pages || open->ended || !fits(pages)) return false;
    open->pages = std::move(pages);
    open->partial = !whole;
    if (!whole) open->pages->pages.resize(1);
    open->state = IPP_JSTATE_PENDING;
    open->reason = whole ? "none" : "job-data-insufficient";
    work();
    return true;
}

bool IppEngine::cancel(int id) {
    PrinterJob* known = job(id);
    if (!known || known->ended) return false;
    if (id != current_) {
        known->state = IPP_JSTATE_CANCELED;
        known->reason = "job-canceled-by-user";
        known->ended = now_;
        return true;
    }
    canceled_ = true;
    if (!doneAt_) end(IPP_JSTATE_CANCELED, "job-canceled-by-user");
    work();
    return true;
}

const PrinterJob* IppEngine::find(int id) const {
    const auto found = std::ranges::find(jobs_, id, &PrinterJob::id);
    return found == jobs_.end() ? nullptr : &*found;
}

PrinterJob* IppEngine::job(int id) {
    return const_cast<PrinterJob*>(std::as_const(*this).find(id));
}

std::vector<Trouble> IppEngine::stops() const {
    std::vector<Trouble> all;
    // An empty hopper stops nothing while the last card is inside.
    for (const auto& refusal : body_.troubles())
        if (refusal.trouble != Trouble::feedHopperEmpty || !body_.cardInside()) all.push_back(refusal.trouble);
    if (refused_ && std::ranges::find(all, *refused_) == all.end()) all.push_back(*refused_);
    return all;
}

void IppEngine::advance(Span now) {
    while (doneAt_ && *doneAt_ <= now) {
        body_.pass(*doneAt_ - now_);
        now_ = *doneAt_;
        finished();
        work();
    }
    body_.pass(now - now_);
    now_ = now;
    work();
}

void IppEngine::work() {
    while (!doneAt_) {
        if (current_ == 0 && body_.cardInside() && body_.place() != Place::exit) {
            const auto span = body_.begin(Movement::reject);
            if (span) doneAt_ = now_ + *span;
            return;
        }
        if (current_ == 0 && !pickUp()) return;
        if (steps_.empty()) {
            if (job(current_)->partial) return;
            end(IPP_JSTATE_COMPLETED, "job-completed-successfully");
            continue;
        }
        const auto span = begin(steps_.front());
        if (!span) return fail(span.error().trouble);
        refused_.reset();
        PrinterJob& running = *job(current_);
        running.state = IPP_JSTATE_PROCESSING;
        running.reason = running.partial ? "job-data-insufficient" : "job-printing";
        if (!running.begun) running.begun = now_;
        doneAt_ = now_ + *span;
    }
}

bool IppEngine::pickUp() {
    const auto waiting = std::ranges::find(jobs_, static_cast<int>(IPP_JSTATE_PENDING), &PrinterJob::state);
    if (waiting == jobs_.end()) return false;
    current_ = waiting->id;
    touched_ = canceled_ = false;
    plan(*waiting);
    return true;
}

void IppEngine::plan(const PrinterJob& job) {
    steps_.clear();
    steps_.push_back({Movement::load, std::nullopt, false});
    const auto& pages = job.pages->pages;
    for (std::size_t side = 0; side < pages.size(); ++side) {
        if (side > 0) steps_.push_back({Movement::flip, std::nullopt, false});
        const bool over = side > 0 && job.pages->sides == "two-sided-long-edge";
        for (auto& panel : separate(parted(pages[side], over), head(), body_.ribbon()))
            steps_.push_back({std::nullopt, std::move(panel), false});
        steps_.back().endsSide = true;
    }
    if (!job.partial) steps_.push_back({Movement::eject, std::nullopt, false});
}

tl::expected<Span, PrinterBody::Refusal> IppEngine::begin(const Step& step) {
    if (step.movement == Movement::load) {
        // A card that could not be finished is not fed.
        if (const auto troubles = body_.troubles(); !troubles.empty()) return tl::unexpected(troubles.front());
        if (!prints(body_.ribbon())) return tl::unexpected(PrinterBody::Refusal{Trouble::ribbonWrongType, Phase::before});
        if (refused_) plan(*job(current_));  // perhaps with another ribbon
        return body_.begin(Movement::load);
    }
    if (step.movement) return body_.begin(*step.movement);
    const auto span = body_.beginPanel(*step.panel);
    if (span) {
        touched_ = true;
        printing_ += *span;
    }
    return span;
}

void IppEngine::finished() {
    doneAt_.reset();
    if (body_.faults.strike({FaultKind::power})) return cyclePower();
    const auto trouble = body_.finish();
    if (current_ == 0) return;  // a card that was rejected
    if (trouble) return fail(trouble->trouble);
    if (steps_.front().endsSide) ++job(current_)->impressions;
    steps_.pop_front();
    if (canceled_ && (!steps_.empty() || job(current_)->partial)) end(IPP_JSTATE_CANCELED, "job-canceled-by-user");
}

// A step did not begin, or failed.
void IppEngine::fail(Trouble trouble) {
    refused_ = trouble;
    const bool goesOut = steps_.front().movement == Movement::eject && trouble == Trouble::outputHopperFull;
    if (touched_ && !goesOut) return end(IPP_JSTATE_ABORTED, "aborted-by-system");
    PrinterJob& waiting = *job(current_);
    waiting.state = IPP_JSTATE_STOPPED;
    waiting.reason = "printer-stopped";
}

void IppEngine::end(int state, const std::string& reason) {
    PrinterJob& done = *job(current_);
    done.state = state;
    done.reason = reason;
    done.ended = now_;
    done.pages.reset();
    steps_.clear();
    current_ = 0;
    refused_.reset();
}

// What ran is over; the job that was printed is not taken up again.
void IppEngine::cyclePower() {
    body_.losePower();
    doneAt_.reset();
    if (current_ != 0) end(IPP_JSTATE_ABORTED, "aborted-by-system");
    switchedOn_ = now_;
}

}  // namespace printer
