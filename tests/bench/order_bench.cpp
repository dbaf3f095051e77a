// Host CPU of whole orders: numbers, journal, chip, evidence, events, on the disk; the virtual card's included,
// rendering not. bench_order
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>

#include "app/issuance/approve.h"
#include "app/issuance/import_applications.h"
#include "app/issuance/issue_card.h"
#include "app/station/setup.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "printer/face/graphics.h"

namespace {

double cpuMilliseconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval& time) {
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-3 * static_cast<double>(time.tv_usec);
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

}  // namespace

int main(int argc, char** argv) {
    const printer::Graphics graphics(argc, argv);
    const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";
    const auto home = std::filesystem::temp_directory_path() / ("zhika-bench-" + std::to_string(getpid()));
    if (!app::setUpStation({home, resources, "zhengzhou-2013", "410105000000", "07", ""})) return 1;
    const auto station = app::Station::open(home, resources).value();
    const auto report = app::importApplications(*station, resources / "samples/applicants.csv",
                                                resources / "samples/photos", "clerk", app::today())
                            .value();
    int cards = 0;
    double cpu = 0;
    for (const auto& row : report.accepted) {
        if (row.order == 0 || !app::approveOrder(*station, row.order, "reviewer", app::Confirmed::yes)) continue;
        cardlib::NativeCard card(
            cardlib::blankCard(station->profile.cipher, apdu::Bytes(10, static_cast<apdu::Byte>(row.row))));
        cardlib::InProcessReader reader(card);
        apdu::Session session(reader, card.atr());
        const double before = cpuMilliseconds();
        if (!app::makeChip(*station, row.order, session)) return 1;
        cpu += cpuMilliseconds() - before;
        ++cards;
    }
    std::printf("order: %.1f ms of CPU each, journal and store included, over %d orders (at most 30)\n",
                cpu / cards, cards);
    std::filesystem::remove_all(home);
}
