#include "app/station/photo_examiner.h"

#include "apdu/core/file.h"
#include "printer/photo_module/photo_module.h"

namespace app {
namespace {

constexpr std::size_t maxLimits = 1 << 20;

class GateExaminer : public PhotoExaminer {
  public:
    explicit GateExaminer(std::filesystem::path limits) : limits_(std::move(limits)) {}

    printer::Result<std::vector<printer::PhotoCheck>> failedBy(const apdu::Bytes& photo) override {
        if (photo == lastPhoto_ && !photo.empty()) return lastFailed_;
        return gate()
            .and_then([&](const printer::PhotoGate* opened) { return opened->check(photo); })
            .map([&](const printer::PhotoReport& report) {
                lastFailed_.clear();
                for (const auto& check : report.checks)
                    if (!check.passed()) lastFailed_.push_back(check);
                lastPhoto_ = photo;
                return lastFailed_;
            });
    }

  private:
    printer::Result<const printer::PhotoGate*> gate() {
        if (gate_) return gate_.get();
        const auto limits = apdu::readFile(limits_, maxLimits).value_or(apdu::Bytes());
        return printer::openPhotoGate({limits.begin(), limits.end()}).map([&](std::unique_ptr<printer::PhotoGate> opened) {
            gate_ = std::move(opened);
            return static_cast<const printer::PhotoGate*>(gate_.get());
        });
    }

    std::filesystem::path limits_;
    std::unique_ptr<printer::PhotoGate> gate_;
    apdu::Bytes lastPhoto_;
    std::vector<printer::PhotoCheck> lastFailed_;
};

}  // namespace

std::unique_ptr<PhotoExaminer> makePhotoExaminer(const std::filesystem::path& resources) {
    return std::make_unique<GateExaminer>(resources / "photo" / "gate.json");
}

}  // namespace app
