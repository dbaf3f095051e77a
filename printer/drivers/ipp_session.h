#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "printer/drivers/ipp_abilities.h"
#include "printer/drivers/ipp_jobs.h"
#include "printer/drivers/ipp_link.h"
#include "printer/drivers/ipp_plan.h"

namespace printer {

// The operations that a card needs of an IPP printer, each asked once.
// Errors of all: troubles: those of the link; linkAccessDenied, linkNotFound, deviceStopped, configFormatUnsupported and linkProtocol
// for what the printer refuses, phase before.
class IppSession {
  public:
    explicit IppSession(std::unique_ptr<IppLink> link) : link_(std::move(link)) {}

    Result<IppAbilities> abilities();
    // The state and its reasons only.
    Result<IppAbilities> state();
    // All that the printer remembers, ended or not.
    Result<std::vector<IppJob>> jobs();
    Result<IppJob> job(int id);
    // Whether the plan's job would be taken.
    Result<void> validate(const IppAbilities& able, const IppPlan& plan, const std::string& name);
    Result<IppJob> create(const IppAbilities& able, const IppPlan& plan, const std::string& name);
    Result<void> send(int job, const IppPlan& plan, ByteView document);
    // Both in one, for a printer that cannot be told apart.
    Result<IppJob> print(const IppAbilities& able, const IppPlan& plan, const std::string& name, ByteView document);
    Result<void> cancel(int job);
    // A scheduler's job that has ended, with its document: purge-job, an extension of CUPS to Cancel-Job.
    Result<void> purge(int job);
    // onWait: told each time before something is waited for.
    void onWait(std::function<void()> told) { waiting_ = std::move(told); }
    void wait(std::chrono::milliseconds time) {
        if (waiting_) waiting_();
        link_->wait(time);
    }
    // No question from now on outlasts this moment; time_point::max(): each has its own time again.
    void until(std::chrono::steady_clock::time_point end) { link_->until(end); }
    [[nodiscard]] std::chrono::steady_clock::time_point now() const { return link_->now(); }
    [[nodiscard]] const std::string& address() const { return link_->address(); }
    [[nodiscard]] bool spools() const { return link_->spools(); }

  private:
    [[nodiscard]] IppMessage request(ipp_op_t operation) const;
    [[nodiscard]] IppMessage jobRequest(ipp_op_t operation, const IppAbilities& able, const IppPlan& plan, const std::string& name) const;
    [[nodiscard]] IppMessage cancelRequest(int job) const;
    Result<IppMessage> ask(const IppMessage& request, ByteView document = {});
    Result<IppJob> made(const IppMessage& request, ByteView document);
    Result<std::vector<IppJob>> jobs(const char* which);

    std::unique_ptr<IppLink> link_;
    std::function<void()> waiting_;
};

// A host that says nothing is asked no longer than it is waited for.
class AskedUntil {
  public:
    AskedUntil(IppSession& session, std::chrono::steady_clock::time_point end) : session_(session) { session_.until(end); }
    AskedUntil(const AskedUntil&) = delete;
    AskedUntil& operator=(const AskedUntil&) = delete;
    ~AskedUntil() { session_.until(std::chrono::steady_clock::time_point::max()); }

  private:
    IppSession& session_;
};

}  // namespace printer
