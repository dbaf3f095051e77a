#include "app/desk/training.h"

#include "app/desk/shell/desk_frame.h"
#include "app/desk/widgets/wrapping_row.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/looks.h"

using namespace app;

TEST_CASE("At a training one may sign in as whoever keeps the stock or inspects, too", "[app][desk][training]") {
    test::application();
    const QString help = Training::help();
    for (const char* name : {"clerk", "reviewer", "issuer", "supervisor", "stock", "inspector", "admin"}) CHECK(help.contains(QString(name) + "（"));
}

TEST_CASE("The banner of a training is one row on the smallest screen, its words level with its buttons", "[app][desk][training]") {
    test::application();
    for (const char* language : {"zh", "en"}) {
        INFO(language);
        test::Dressed dressed(language, TextSize::normal);
        test::FakePeople people;
        DeskFrame frame(people, test::wording, [] { return nullptr; }, std::chrono::minutes(5));
        frame.markTraining("help", "/nowhere/card.sock", [](const QStringList&, const auto&) {});
        frame.resize(test::screens[0]);
        frame.show();
        QCoreApplication::processEvents();
        auto* reader = frame.findChild<TrainingReader*>();
        REQUIRE(reader);
        auto* word = reader->findChild<QLabel*>();
        word->setText(TrainingReader::tr("读卡器上：卡 %1，空白卡还有 %2 张").arg("F5098B", "50"));
        for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
        const auto buttons = reader->findChildren<QPushButton*>();
        REQUIRE(buttons.size() == 3);
        for (const auto* button : buttons) CHECK(std::abs(button->geometry().center().y() - word->geometry().center().y()) <= 1);
        const std::string faults = test::clipped(*frame.findChild<QFrame*>("trainingBanner")).join("\n").toStdString();
        INFO(faults);
        CHECK(faults.empty());
    }
}

TEST_CASE("What a row holds stands at half its height, and what has no room goes to the next", "[app][desk]") {
    test::application();
    QWidget whole;
    auto* row = new WrappingRow;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    whole.setLayout(row);
    QWidgetList parts;
    for (const int height : {20, 40, 20}) {
        parts << new QWidget;
        parts.back()->setFixedSize(100, height);
        row->addWidget(parts.back());
    }
    row->setGeometry(QRect(0, 0, 220, 200));
    CHECK(parts[0]->geometry() == QRect(0, 10, 100, 20));
    CHECK(parts[1]->geometry() == QRect(108, 0, 100, 40));
    CHECK(parts[2]->geometry() == QRect(0, 48, 100, 20));
    CHECK(row->heightForWidth(220) == 68);
}
