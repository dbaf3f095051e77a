#include "tests/sweep/workplace.h"

#include <fstream>

#include "app/issuance/approve.h"
#include "app/issuance/import_applications.h"
#include "app/station/setup.h"
#include "tests/support/files.h"

namespace sweep {
namespace {

const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";

template <class T>
T must(app::Result<T> result) {
    if (!result) throw std::runtime_error(nameOf(result.error().code) + " " + result.error().detail);
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

// What a chip's picture and a face cost is another program's figure (bench_face); here they are given.
class GivenStudio : public app::FaceStudio {
  public:
    explicit GivenStudio(const apdu::Bytes& photo) : photo_(photo) {}
    printer::Result<apdu::Bytes> chipPhoto(const apdu::Bytes&, std::size_t) override { return photo_; }
    printer::Result<void> proveTexts(const Texts&) override { return {}; }
    printer::Result<printer::Face> face(Texts, const apdu::Bytes&, std::string, int) override {
        return printer::Face(nullptr);
    }

  private:
    const apdu::Bytes& photo_;
};

// The first of the sample applicants, alone.
void approveOne(app::Station& station, const std::filesystem::path& folder) {
    const std::string all = test::resource("samples/applicants.csv");
    std::ofstream(folder / "one.csv", std::ios::binary) << all.substr(0, all.find('\n', all.find('\n') + 1) + 1);
    const auto report = must(app::importApplications(station, folder / "one.csv", resources / "samples/photos", "clerk",
                                                     app::parseDay("2026-11-24").value()));
    must(app::approveOrder(station, report.accepted.at(0).order, "reviewer", app::Confirmed::yes));
}

}  // namespace

Workplace::Workplace(const Subject& subject) {
    const auto home = home_.path() / "home";
    app::SetupOptions options{home, resources, "zhengzhou-2013", "410105000000", "07", ""};
    options.profile = subject.profile;
    must(app::setUpStation(options));
    opened_ = must(app::Station::open(home, resources));
    photo_ = apdu::Bytes(subject.reduced ? 300 : 3500, 0xAB);
    opened_->studio = std::make_unique<GivenStudio>(photo_);
    approveOne(*opened_, home_.path());
    opened_->database.reset();
    const std::string file = test::readAll(home / "station.db");
    first_["station.db"] = Content(apdu::bytesOf(file));
    if (!subject.reduced) return;
    for (cardlib::Profile* profile : {&opened_->profile, &opened_->newCards}) profile->applications.resize(2);
}

app::Result<std::shared_ptr<app::Station>> Workplace::process(const std::string& folder, int turn) {
    return app::Database::open(MemoryDisk::root() + folder + "station.db", resources / "migrations" / "station")
        .map([&](std::unique_ptr<app::Database> database) {
            auto station = std::make_shared<app::Station>();
            station->identity = opened_->identity;
            station->regime = opened_->regime;
            station->codes = opened_->codes;
            station->profile = opened_->profile;
            station->newCards = opened_->newCards;
            station->cards = opened_->cards;
            station->vault = std::make_unique<RememberingVault>(*opened_->vault, memory_, turn);
            station->database = std::move(database);
            station->studio = std::make_unique<GivenStudio>(photo_);
            station->joinRepositories();
            return station;
        });
}

}  // namespace sweep
