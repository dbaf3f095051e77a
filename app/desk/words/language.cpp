#include "app/desk/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace app {

void speak(QCoreApplication& application, const std::string& language) {
    const auto add = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(name, folder)) QCoreApplication::installTranslator(translator);
    };
    add(language == "en" ? "qtbase_en" : "qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (language == "en") add("zhika-desk_en", ZHIKA_TRANSLATIONS_FOLDER);
}

}  // namespace app
