#include <sys/signalfd.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QSocketNotifier>
#include <csignal>
#include <cstdlib>
#include <iostream>

#include "app/core/closed_process.h"
#include "app/desk/desk.h"
#include "app/desk/theme/theme.h"
#include "app/desk/training.h"
#include "app/desk/words/language.h"

namespace {

constexpr QSize firstSize(1366, 768);

std::filesystem::path resourcesFolder() {
    if (const char* named = std::getenv("ZHIKA_RESOURCES")) return named;
    return ZHIKA_RESOURCES_FOLDER;
}

struct Options {
    app::DeskOptions desk;
    std::string theme = "light", text;
    int minutes = 0, slotPort = 35963;
    bool training = false;
};

void addOptions(CLI::App& desk, Options& options) {
    desk.set_version_flag("--version", ZHIKA_VERSION);
    auto* home = desk.add_option("--home", options.desk.home, "the station's folder; one that holds none yet is asked for its first start");
    desk.add_option("--by", options.desk.person, "who works here, while no people are set up");
    desk.add_option("--printer", options.desk.printer,
                    "as `zhika issue --printer` takes it; else the one of the settings, or files below the station's folder");
    desk.add_option("--id-reader", options.desk.idReader, "as `zhika id-reader --reader` takes it; else the one of the settings, or the one on USB");
    desk.add_option("--camera", options.desk.camera,
                    "a part of its name, or folder:DIR for the pictures of a folder; the one the system prefers when none is named");
    desk.add_option("--lock-after", options.minutes, "minutes without a key or the mouse until the desk locks, when the settings do not say sooner")->check(CLI::Range(1, 120));
    desk.add_option("--lang", options.desk.language, "zh or en")->check(CLI::IsMember({"zh", "en"}));
    desk.add_option("--theme", options.theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
    desk.add_option("--text", options.text, "normal or large; else as the settings say")->check(CLI::IsMember({"normal", "large"}));
    auto* training = desk.add_flag("--training", options.training, "a station to learn at, gone when it is closed");
    desk.add_option("--virtual-port", options.slotPort, "in training: where the virtual reader waits for its card")->needs(training);
    training->excludes(home);
}

sigset_t endingSignals() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&ending, number);
    return ending;
}

// A signal closes the window as a person would, so that what is thrown away is. To be held back before there are threads.
void holdSignals() {
    const sigset_t ending = endingSignals();
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
}

void closeOnSignal(QObject* owner) {
    const sigset_t ending = endingSignals();
    const int descriptor = signalfd(-1, &ending, SFD_CLOEXEC);
    QObject::connect(new QSocketNotifier(descriptor, QSocketNotifier::Read, owner), &QSocketNotifier::activated, owner,
                     [] { QCoreApplication::quit(); });
}

// Nothing when no such station could be made; then it was told why.
std::unique_ptr<app::Training> train(Options& options) {
    auto training = app::Training::begin({options.desk.resources, app::Training::mark(), options.slotPort});
    if (!training) {
        const auto text = app::explain(training.error(), options.desk.resources, options.desk.language);
        std::cerr << text.cause << "\n" << text.remedy << "\n" << text.code << " " << text.detail << std::endl;
        return nullptr;
    }
    options.desk.home = (*training)->home();
    options.desk.training = app::Training::help();
    options.desk.virtualReader = (*training)->virtualReader();
    if (options.desk.camera.empty()) options.desk.camera = app::Training::camera(options.desk.resources);
    return *std::move(training);
}

}  // namespace

int main(int argc, char** argv) {
    app::closeProcess();
    holdSignals();
    QApplication application(argc, argv);
    closeOnSignal(&application);
    Options options;
    options.desk.resources = resourcesFolder();
    CLI::App desk{"zhika-desk 制卡: the issuance desk"};
    addOptions(desk, options);
    desk.parse_complete_callback([&] {
        if (options.desk.home.empty() && !options.training) throw CLI::RequiredError("--home");
    });
    CLI11_PARSE(desk, argc, argv);
    if (options.minutes > 0) options.desk.idle = std::chrono::minutes(options.minutes);

    app::speak(application, options.desk.language);
    const auto& resources = options.desk.resources;
    const auto theme = QString::fromStdString(options.theme);
    const auto text = options.text == "large" ? app::TextSize::large : app::TextSize::normal;
    app::dressPlainly(application, resources, theme, text);
    if (options.text.empty()) options.desk.dress = [&](app::TextSize other) { app::dress(application, resources, theme, other); };
    const auto training = options.training ? train(options) : nullptr;
    if (options.training && !training) return EXIT_FAILURE;
    app::Desk whole(options.desk);
    app::putOnStyleSheet(application, resources, theme, text);
    whole.window().resize(firstSize);
    whole.window().show();
    return application.exec();
}
