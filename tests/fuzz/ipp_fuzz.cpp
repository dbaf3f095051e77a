// Laws, whatever a printer answers. What is read of an answer is within its bounds, and is the same when the answer is written and
// read again; a plan keeps to what was read. A whole print among such answers ends, makes one job at most, and says that it succeeded
// only when a completed job was told of. Raster that is read is written and read again as the same pages.
#include "printer/drivers/ipp_document.h"
#include "printer/drivers/ipp_driver.h"
#include "printer/drivers/ipp_raster.h"
#include "printer/drivers/ipp_reasons.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"

using namespace printer;

namespace {

void answerHolds(const IppMessage& answer) {
    const auto able = ippAbilities(answer);
    for (const auto& media : able.media) {
        fuzz::law(media.width > 0 && media.width <= 200000, "a medium is as wide as it can be");
        fuzz::law(media.length > 0 && media.length <= 200000, "a medium is as long as it can be");
    }
    for (const int dpi : able.resolutions) fuzz::law(dpi > 0, "dots are counted");
    for (const auto& reason : able.reasons)
        if (const auto trouble = ippTrouble(reason)) fuzz::law(!factsOf(*trouble).name.empty(), "a trouble has a name");
    for (const auto& job : ippJobs(answer)) fuzz::law(job.id > 0, "a job has a number");
    if (const auto plan = ippPlan(able, {})) {
        const int across = std::min(plan->media.width, plan->media.length);
        fuzz::law(across >= 5348 && across <= 5448, "the medium is a card");
        fuzz::law(plan->dpi == 300 || plan->dpi == 600, "a layout is made for the resolution");
        fuzz::law(plan->sides != "one-sided", "both sides are printed");
    }
    const Bytes written = answer.encode();
    if (written.empty()) return;
    const auto again = IppMessage::decode(written);
    fuzz::law(again.has_value(), "what is written can be read");
    const auto same = ippAbilities(*again);
    fuzz::law(same.media.size() == able.media.size() && same.reasons == able.reasons && same.resolutions == able.resolutions,
              "an answer says the same again");
    fuzz::law(ippJobs(*again).size() == ippJobs(answer).size(), "an answer tells of the same jobs again");
}

// Answers with what the fuzzer has, in turn.
class ScriptedLink : public IppLink {
  public:
    struct Seen {
        int made = 0;
        bool completed = false;
    };
    ScriptedLink(fuzz::Input& input, Seen& seen) : input_(input), seen_(seen) {}
    [[nodiscard]] const std::string& address() const override { return address_; }
    Result<IppMessage> exchange(const IppMessage& request, ByteView) override {
        const auto operation = request.operation();
        if (operation == IPP_OP_CREATE_JOB || operation == IPP_OP_PRINT_JOB) ++seen_.made;
        if (input_.empty()) return troubled(Trouble::linkNotFound, Phase::before);
        const std::size_t length = static_cast<std::size_t>(input_.byte()) << 8 | input_.byte();
        auto answer = IppMessage::decode(input_.view(length));
        if (!answer) return troubled(Trouble::linkDisconnected, Phase::during);
        for (const auto& job : ippJobs(*answer)) seen_.completed = seen_.completed || job.completed();
        return *std::move(answer);
    }
    void wait(std::chrono::milliseconds time) override { now_ += time; }
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override { return now_; }

  private:
    fuzz::Input& input_;
    Seen& seen_;
    std::chrono::steady_clock::time_point now_;
    std::string address_ = "ipp://localhost/ipp/print";
};

const Face& smallFace() {
    static const Face face = [] {
        auto images = std::make_shared<FaceImages>();
        images->width = 85.6;
        images->height = 53.98;
        for (const char* side : {"front", "back"}) {
            images->sides.push_back({side, QImage(8, 5, QImage::Format_RGB32), QImage(8, 5, QImage::Format_Mono), QImage(8, 5, QImage::Format_Mono)});
            images->sides.back().colour.fill(Qt::white);
            images->sides.back().resin.fill(0);
        }
        return Face(images);
    }();
    return face;
}

void printHolds(fuzz::Input& input) {
    ScriptedLink::Seen seen;
    const auto earlier = static_cast<Earlier>(input.byte() % 3);
    const std::chrono::milliseconds poll(1), patience(8);
    IppDriver driver(std::make_unique<ScriptedLink>(input, seen), "ipp:fuzz", {}, {poll, patience, patience});
    const auto printed = driver.print(smallFace(), "card", earlier);
    fuzz::law(seen.made <= 1, "one print makes one job at most");
    fuzz::law(!printed || seen.completed, "printed is what the printer completed");
}

void rasterHolds(ByteView bytes) {
    const auto pages = readPwgRaster(bytes);
    if (!pages) return;
    const auto again = readPwgRaster(pwgRaster(*pages, "normal"));
    fuzz::law(again && again->pages == pages->pages, "pages are the same again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    switch (input.byte() % 3) {
        case 0:
            if (const auto answer = IppMessage::decode(input.view(size))) answerHolds(*answer);
            break;
        case 1:
            printHolds(input);
            break;
        default:
            rasterHolds(input.view(size));
    }
    return 0;
}
