#include <CLI/CLI.hpp>
#include <QApplication>
#include <cstdlib>

#include "app/core/closed_process.h"
#include "app/desk/desk.h"
#include "app/desk/words/language.h"
#include "app/desk/theme/theme.h"

namespace {

constexpr QSize firstSize(1366, 768);

std::filesystem::path resourcesFolder() {
    if (const char* named = std::getenv("ZHIKA_RESOURCES")) return named;
    return ZHIKA_RESOURCES_FOLDER;
}

}  // namespace

int main(int argc, char** argv) {
    app::closeProcess();
    QApplication application(argc, argv);
    app::DeskOptions options;
    options.resources = resourcesFolder();
    std::string theme = "light";
    CLI::App desk{"zhika-desk 制卡: the issuance desk"};
    desk.set_version_flag("--version", ZHIKA_VERSION);
    desk.add_option("--home", options.home, "the station's folder")->required();
    desk.add_option("--by", options.person, "who works here")->required();
    desk.add_option("--printer", options.printer, "as `zhika issue --printer` takes it; files below the station's folder when none is named");
    desk.add_option("--id-reader", options.idReader, "as `zhika id-reader --reader` takes it; the one on USB when none is named");
    desk.add_option("--lang", options.language, "zh or en")->check(CLI::IsMember({"zh", "en"}));
    desk.add_option("--theme", theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
    CLI11_PARSE(desk, argc, argv);
    if (options.printer.empty()) options.printer = "file:" + (options.home / "prints").string();

    app::speak(application, options.language);
    application.setStyle("Fusion");
    application.setFont(QFont("Noto Sans CJK SC"));
    application.setStyleSheet(app::styleSheet(options.resources, QString::fromStdString(theme)));
    app::Desk whole(options);
    whole.window().resize(firstSize);
    whole.window().show();
    return application.exec();
}
