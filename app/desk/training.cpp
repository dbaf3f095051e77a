#include "app/desk/training.h"

#include <sys/prctl.h>

#include <QCoreApplication>
#include <csignal>

#include "app/issuance/import_applications.h"
#include "app/station/first_start.h"

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Training)
};

constexpr auto commonPassword = "training desk", administrator = "admin";
constexpr auto blanks = "50";

struct Trainee {
    const char* name;
    QString shown;
    Roles roles;
};

std::vector<Trainee> trainees() {
    return {{"clerk", Words::tr("培训受理员"), {Role::clerk}},
            {"reviewer", Words::tr("培训审核员"), {Role::reviewer}},
            {"issuer", Words::tr("培训制证员"), {Role::issuer}},
            {"supervisor", Words::tr("培训主管"), {Role::supervisor}},
            {"stock", Words::tr("培训库管员"), {Role::stockKeeper}},
            {"inspector", Words::tr("培训查验员"), {Role::inspector}}};
}

apdu::SecretBytes secret() {
    return apdu::SecretBytes::copyOf(apdu::bytesOf(commonPassword));
}

// The people, and applicants whom the clerk among them has taken in.
Result<void> fill(Station& station) {
    const auto by = station.people->signIn(administrator, secret());
    if (!by) return tl::unexpected(by.error());
    for (const auto& trainee : trainees()) {
        const auto added = station.people->add({trainee.name, trainee.shown.toStdString(), trainee.roles}, secret(), *by);
        if (!added) return added;
    }
    return station.people->signIn("clerk", secret())
        .and_then([&](const Actor& clerk) {
            const auto samples = station.resources / "samples";
            return importApplications(station, samples / "applicants.csv", samples / "photos", clerk, today());
        })
        .map([](const ImportReport&) {});
}

}  // namespace

std::string Training::mark() {
    return Words::tr("培训 TRAINING").toStdString();
}

std::string Training::camera(const std::filesystem::path& resources) {
    return "folder:" + (resources / "samples" / "camera").string();
}

QString Training::help() {
    QStringList all;
    //: %1 a sign-in name, %2 whose it is
    const QString one = Words::tr("%1（%2）");
    for (const auto& trainee : trainees()) all << one.arg(trainee.name, trainee.shown);
    all << one.arg(administrator, Words::tr("培训管理员"));
    return Words::tr("可用的登录名：%1；密码都是 %2").arg(all.join("  "), commonPassword);
}

Result<void> Training::makeStation(const Options& options) {
    SetupOptions setup;
    setup.home = home();
    setup.resources = options.resources;
    setup.regime = "zhengzhou-2013";
    setup.authority = "410105000000";
    setup.station = "99";
    setup.mark = options.mark;
    return startStation(setup, {administrator, Words::tr("培训管理员").toStdString(), secret()},
                        "file:" + folder_.filePath("prints").toStdString())
        .and_then([&] { return Station::open(home(), options.resources); })
        .and_then([](const std::shared_ptr<Station>& station) { return fill(*station); });
}

void Training::layCard(int port) {
    // It goes with this program, however that ends.
    card_.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    card_.setStandardOutputFile(QProcess::nullDevice());
    card_.setStandardErrorFile(folder_.filePath("card.log"));
    card_.start(QCoreApplication::applicationDirPath() + "/zhika-virtual-card",
                {"--port", QString::number(port), "--state", folder_.filePath("card"), "--stack", blanks, "--control", virtualReader()});
}

Result<std::unique_ptr<Training>> Training::begin(const Options& options) {
    std::unique_ptr<Training> training(new Training);
    return training->makeStation(options).map([&] {
        training->layCard(options.slotPort);
        return std::move(training);
    });
}

Training::~Training() {
    card_.terminate();
    card_.waitForFinished();
}

}  // namespace app
