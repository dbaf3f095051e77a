#pragma once

#include <functional>

#include "printer/drivers/ipp_session.h"
#include "printer/job/face_printer.h"

namespace printer {

// How long what is waited for, by the clock, whatever a question takes.
struct IppPatience {
    std::chrono::milliseconds poll{1000};       // between two questions about a job
    std::chrono::milliseconds reconnect{30000};  // a link that broke while a job runs
    std::chrono::milliseconds stalled{300000};   // a job about which nothing new is told: it is canceled
};

// A printer that speaks IPP, or a queue of CUPS: it moves its cards itself, and only a face is printed. Its jobs are named after the
// card, and asked for by that name before a new one is made: no card is printed twice because an answer was lost.
class IppDriver : public FacePrinter {
  public:
    // bookedAs: as the operator names the printer. cancelled: asked now and then; once true the job is canceled,
    // or not made, and a link that broke is waited for no more.
    IppDriver(std::unique_ptr<IppLink> link, std::string bookedAs, std::function<bool()> cancelled = {}, IppPatience patience = {});

    [[nodiscard]] std::string bookedAs() const override { return bookedAs_; }
    void watch(PrintObserver told) override;
    Result<void> ready(const std::string& job) override;
    Result<int> resolution() override;
    // Errors: troubles of the taxonomy with the printer's own word; jobAborted, jobCanceled, jobWithdrawn; jobForgotten, when a print was begun,
    // or may have been, of which the printer knows nothing; jobOfAnother, when a job of another name would come first.
    Result<PrintResult> print(const Face& face, const std::string& job, Earlier earlier) override;
    // Errors: those of the session; jobOfAnother, when it does not end.
    Result<void> withdraw(const std::string& job) override;
    void forget(const std::string& job) override;

  private:
    Result<PrintResult> printNew(const FaceImages& face, const std::string& name, const IppAbilities& able);
    Result<IppJob> submit(const IppAbilities& able, const IppPlan& plan, const std::string& name, ByteView document);
    // What had gone out when something failed: bytes of the document perhaps, and for which job, when the printer had given its number.
    struct Handed {
        bool document = false;
        int job = 0;
    };
    Result<IppJob> settle(const std::string& name, const Error& broken, const Handed& handed);
    Result<void> cancelAwaiting(const IppJob& job);
    Result<void> endUnprinted(const IppJob& job);
    Result<PrintResult> follow(IppJob job, const std::string& name);
    Result<PrintResult> ended(const IppJob& job, const std::string& reason);
    tl::unexpected<Error> giveUp(const IppJob& job);
    [[nodiscard]] bool isCancelled() const { return cancelled_ && cancelled_(); }

    IppSession session_;
    std::string bookedAs_;
    std::function<bool()> cancelled_;
    IppPatience patience_;
    PrintProgress progress_;
    std::vector<int> known_;  // the card's jobs when its print was asked for
};

}  // namespace printer
