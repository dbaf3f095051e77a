// Whole orders in a virtual Evolis: what the host takes besides the device's time. On the virtual clock, which jumps over the device's
// work; then on the real clock, which waits for it (a minute an order). The chips' own work counts as the host's. bench_printed_order
// [ORDERS ON THE REAL CLOCK=1]
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <thread>

#include "app/issuance/approve.h"
#include "app/issuance/import_applications.h"
#include "app/issuance/issue_in_printer.h"
#include "app/station/setup.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "printer/drivers/evolis_driver.h"
#include "printer/face/graphics.h"
#include "printer/virtual_printer/evolis_model.h"
#include "printer/virtual_printer/loopback_channel.h"

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

// The link to the printer: how long the device took on its own clock, and how long it took here to play it.
struct Times {
    bool real = false;  // whether the device's time is waited for
    Milliseconds device{0}, played{0};
};

class TimedChannel : public apdu::ByteChannel {
  public:
    TimedChannel(printer::PrinterModel& model, printer::VirtualClock& clock, Times& times)
        : channel_(model, clock), clock_(clock), times_(times) {}

    apdu::Result<void> send(apdu::ByteView bytes) override {
        const auto begun = Clock::now();
        auto sent = channel_.send(bytes);
        times_.played += Clock::now() - begun;
        return sent;
    }
    apdu::Result<apdu::Bytes> receive(std::chrono::milliseconds patience) override {
        const auto begun = Clock::now();
        const auto before = clock_.now;
        auto said = channel_.receive(patience);
        times_.played += Clock::now() - begun;
        times_.device += clock_.now - before;
        if (times_.real) std::this_thread::sleep_until(begun + (clock_.now - before));
        return said;
    }

  private:
    printer::LoopbackChannel channel_;
    printer::VirtualClock& clock_;
    Times& times_;
};

// The printer's station, with a chip in each of its cards.
class StationOf : public app::StationReader {
  public:
    StationOf(printer::EvolisModel& model, cardlib::Cipher cipher) : cipher_(cipher) {
        model.body().join({[this](int card, printer::Station) { inContact_ = card; }, [this] { inContact_.reset(); }});
    }
    app::Result<bool> occupied() override { return inContact_.has_value(); }
    app::Result<void> withCard(const std::function<app::Result<void>(apdu::Session&)>& work) override {
        auto& chip = chips_[inContact_.value()];
        if (!chip)
            chip = std::make_unique<cardlib::NativeCard>(cardlib::blankCard(cipher_, apdu::Bytes(10, static_cast<apdu::Byte>(*inContact_ + 1))));
        cardlib::InProcessReader reader(*chip);
        apdu::Session session(reader, chip->atr());
        return work(session);
    }

  private:
    cardlib::Cipher cipher_;
    std::optional<int> inContact_;
    std::map<int, std::unique_ptr<cardlib::NativeCard>> chips_;
};

struct Figure {
    int orders = 0;
    Milliseconds wall{0};
    Times times;
};

// Prints the figure; false when the host takes more than two in a hundred.
bool told(const char* clock, const Figure& figure) {
    const auto host = figure.wall - (figure.times.real ? figure.times.device : figure.times.played);
    const auto whole = figure.times.real ? figure.wall : host + figure.times.device;
    const double share = 100 * host.count() / whole.count();
    std::printf("order in the printer, %s clock: %.2f s each, of which the host %.0f ms: %.2f %% over %d orders (at most 2)\n", clock,
                whole.count() / 1e3 / figure.orders, host.count() / figure.orders, share, figure.orders);
    return figure.orders > 0 && share <= 2;
}

}  // namespace

int main(int argc, char** argv) {
    const printer::Graphics graphics(argc, argv);
    const int wanted = argc > 1 ? std::atoi(argv[1]) : 1;
    const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";
    const auto home = std::filesystem::temp_directory_path() / ("zhika-bench-" + std::to_string(getpid()));
    if (!app::setUpStation({home, resources, "zhengzhou-2013", "410105000000", "07", ""})) return 1;
    auto station = app::Station::open(home, resources).value();
    const auto report = app::importApplications(*station, resources / "samples/applicants.csv", resources / "samples/photos", "clerk",
                                                app::today())
                            .value();
    printer::EvolisModel model({.cards = 100});
    printer::VirtualClock clock;
    StationOf reader(model, station->profile.cipher);
    Figure jumped, waited;
    waited.times.real = true;
    for (const auto& row : report.accepted) {
        if (row.order == 0 || !app::approveOrder(*station, row.order, "reviewer", app::Confirmed::yes)) continue;
        Figure& figure = waited.orders < wanted ? waited : jumped;
        printer::EvolisDriver driver(std::make_unique<TimedChannel>(model, clock, figure.times));
        app::EncodingPrinter device{"bench", driver, driver, reader};
        const auto begun = Clock::now();
        if (const auto done = app::issueInPrinter(station, row.order, device); !done)
            return std::printf("order %lld stopped: %s\n", static_cast<long long>(row.order), nameOf(done.error().code).c_str()), 1;
        figure.wall += Clock::now() - begun;
        ++figure.orders;
    }
    const bool virtually = told("virtual", jumped), really = wanted == 0 || told("real", waited);
    station.reset();
    std::filesystem::remove_all(home);
    return virtually && really ? 0 : 1;
}
