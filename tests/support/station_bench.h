#pragma once

#include "app/issuance/approve.h"
#include "app/issuance/hand_over.h"
#include "app/issuance/import_applications.h"
#include "app/issuance/issue_card.h"
#include "app/station/setup.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

namespace test {

inline std::string told(const app::Error& error) {
    std::string text = nameOf(error.code) + " " + error.detail;
    if (const auto* card = std::get_if<cardlib::Error>(&error.cause))
        text += " / " + nameOf(card->code) + " " + card->detail;
    if (const auto* print = std::get_if<printer::Error>(&error.cause))
        text += " / " + nameOf(print->code) + " " + print->detail;
    return text;
}

// A printer that remembers and gives nothing away: for tests in which plastic is not the question.
class RememberingPrinter : public printer::FacePrinter {
  public:
    printer::Result<printer::PrintResult> print(const printer::Face&, const std::string& job, printer::Earlier) override {
        jobs.push_back(job);
        return printer::PrintResult{"front.png", "back.png"};
    }
    std::vector<std::string> jobs;
};

// A station in a folder of its own with applicants approved.
class StationBench {
  public:
    explicit StationBench(const std::string& profile = "zhengzhou-permit-1") {
        needGraphics();
        const auto made = app::setUpStation(
            {home(), ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", "410105000000", "07", "", profile});
        INFO((made ? "" : told(made.error())));
        REQUIRE(made);
        open();
    }

    void open() {
        whileClosed([] {});
    }

    // Closes the station, does something to its folder and opens it again.
    void whileClosed(const std::function<void()>& work) {
        // The background of a face takes long to draw: it outlives the station it was drawn for.
        auto studio = station ? std::move(station->studio) : nullptr;
        station.reset();
        work();
        auto opened = app::Station::open(home(), ZHIKA_SOURCE_DIR "/resources");
        INFO((opened ? "" : told(opened.error())));
        REQUIRE(opened);
        station = *std::move(opened);
        if (studio) station->studio = std::move(studio);
    }

    // One station is open at a time: a process has one token.
    void close() { station.reset(); }

    // The station's folder as it is now, and back to it.
    std::filesystem::path keep() {
        const auto kept = folder() / "kept";
        whileClosed([&] { std::filesystem::copy(home(), kept, std::filesystem::copy_options::recursive); });
        return kept;
    }
    void goBackTo(const std::filesystem::path& kept) {
        whileClosed([&] {
            std::filesystem::remove_all(home());
            std::filesystem::copy(kept, home(), std::filesystem::copy_options::recursive);
        });
    }

    // From here on this station has the keys of another, which is closed, but none of its records.
    void shareKeysOf(const StationBench& other) {
        close();
        std::filesystem::remove_all(home() / "vault");
        std::filesystem::copy(other.home() / "vault", home() / "vault", std::filesystem::copy_options::recursive);
        std::filesystem::copy_file(other.home() / "pin", home() / "pin",
                                   std::filesystem::copy_options::overwrite_existing);
        open();
    }

    // The first `rows` of the sample applicants.
    app::ImportReport import(std::size_t rows, std::size_t skip = 0) {
        const std::string all = resource("samples/applicants.csv");
        std::string text = all.substr(0, all.find('\n') + 1);
        std::size_t at = text.size();
        for (std::size_t row = 0; row < skip + rows; ++row) {
            const auto end = all.find('\n', at) + 1;
            if (row >= skip) text += all.substr(at, end - at);
            at = end;
        }
        return importText(text).value();
    }

    app::Result<app::ImportReport> importText(const std::string& text, const std::string& by = "clerk") {
        const auto file = folder_.path() / "applicants.csv";
        std::ofstream(file, std::ios::binary) << text;
        return app::importApplications(*station, file, ZHIKA_SOURCE_DIR "/resources/samples/photos", by,
                                       app::parseDay("2026-11-24").value());
    }

    std::int64_t approvedOrder(std::size_t sample = 0) {
        const auto report = import(1, sample);
        REQUIRE(report.accepted.size() == 1);
        const auto order = report.accepted.front().order;
        REQUIRE(app::approveOrder(*station, order, "reviewer", app::Confirmed::yes));
        return order;
    }

    [[nodiscard]] cardlib::NativeCard blank(apdu::Byte last) const {
        apdu::Bytes serial(10, 0x5A);
        serial.back() = last;
        return cardlib::NativeCard(cardlib::blankCard(station->profile.cipher, serial));
    }

    [[nodiscard]] std::filesystem::path home() const { return folder_.path() / "home"; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

    std::shared_ptr<app::Station> station;

  private:
    TemporaryFolder folder_;
};

}  // namespace test
