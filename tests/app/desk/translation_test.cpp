#include <QFile>
#include <QXmlStreamReader>

#include "tests/support/catch.h"

TEST_CASE("Every sentence of the desk is there in English", "[app][desk]") {
    QFile file(ZHIKA_SOURCE_DIR "/resources/translations/zhika-desk_en.ts");
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    int sentences = 0;
    QStringList untold;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        if (xml.name() != QLatin1String("translation")) continue;
        const bool unfinished = xml.attributes().hasAttribute("type");
        ++sentences;
        if (unfinished || xml.readElementText().isEmpty()) untold << source;
    }
    INFO(untold.join("; ").toStdString());
    CHECK(untold.isEmpty());
    CHECK(sentences > 100);
}
