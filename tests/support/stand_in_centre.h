#pragma once

#include <atomic>
#include <mutex>
#include <thread>

#include "app/store/clock.h"
#include "app/sync/batch.h"
#include "app/sync/centre_line.h"
#include "app/sync/receipt.h"
#include "cardlib/crypto/sm2.h"

namespace test {

// A centre in the same process: it speaks the protocol, and nothing else of it is true. May be asked on any thread.
class StandInCentre {
  public:
    enum class Mood { answers, busy, away, silent };

    std::atomic<Mood> mood = Mood::answers;
    std::atomic<int> calls = 0;
    std::chrono::seconds retryAfter{0};  // of one that is busy

    // As app::openCentreLine(). Lives as long as the centre.
    app::Result<std::unique_ptr<app::CentreLine>> line(const app::CentreEndpoint& endpoint, std::function<bool()> stopped = {}) {
        return std::make_unique<Line>(*this, endpoint.station, std::move(stopped));
    }
    [[nodiscard]] std::size_t events() {
        const std::scoped_lock lock(one_);
        return hashes_.size();
    }
    // Another event than the station's stands in its place.
    void fork() {
        const std::scoped_lock lock(one_);
        hashes_.back().back() ^= 1;
    }

  private:
    class Line : public app::CentreLine {
      public:
        Line(StandInCentre& centre, std::string station, std::function<bool()> stopped)
            : centre_(centre), station_(std::move(station)), stopped_(std::move(stopped)) {}
        app::CentreAnswer post(const std::string& body) override {
            ++centre_.calls;
            while (centre_.mood == Mood::silent && !(stopped_ && stopped_())) std::this_thread::sleep_for(std::chrono::milliseconds(5));
            switch (centre_.mood.load()) {
                case Mood::answers:
                    return centre_.take(station_, body);
                case Mood::busy:
                    return {503, "{}", "", centre_.retryAfter};
                default:
                    return {0, "", "nobody there", {}};
            }
        }
        [[nodiscard]] const std::string& centreKey() const override { return centre_.pem_; }

      private:
        StandInCentre& centre_;
        std::string station_;
        std::function<bool()> stopped_;
    };

    app::CentreAnswer take(const std::string& station, const std::string& body) {
        const std::scoped_lock lock(one_);
        const auto batch = app::parseBatch(body);
        if (!batch) return {400, "{}", "", {}};
        for (const auto& event : *batch) {
            const auto at = static_cast<std::size_t>(event.sequence) - 1;
            if (at < hashes_.size() && hashes_[at] != event.hash) return {409, "{}", "", {}};
            if (at == hashes_.size()) hashes_.push_back(event.hash);
        }
        app::Receipt receipt{station, app::utcNow(), static_cast<std::int64_t>(hashes_.size()), hashes_.empty() ? app::Bytes(32, 0) : hashes_.back(), {}};
        receipt.signature = cardlib::sm2Sign(key_, signedPart(receipt)).value();
        return {200, toJson(receipt), "", {}};
    }

    std::mutex one_;
    std::vector<app::Bytes> hashes_;
    apdu::SecretBytes key_ = cardlib::sm2Generate();
    std::string pem_ = cardlib::sm2PublicPem(key_).value();
};

}  // namespace test
