#include "app/desk/shell/training_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QMenu>
#include <QShortcut>
#include <QTimer>
#include <utility>

#include "app/desk/widgets/plain_label.h"
#include "app/desk/widgets/wrapping_row.h"

namespace app {
namespace {

constexpr auto untilAgain = std::chrono::milliseconds(500);
constexpr int toldApart = 6;  // digits at the end of a chip's serial

}  // namespace

TrainingReader::TrainingReader(const QString& socket, Whose whose) : socket_(socket), whose_(std::move(whose)), word_(new PlainLabel) {
    auto* row = new WrappingRow;
    row->setSpacing(8);
    setLayout(row);
    row->addWidget(word_);
    row->addWidget(button(tr("放空白卡"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_1), [this] { say("swap"); }));
    row->addWidget(button(tr("取走卡"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2), [this] { say("remove"); }));
    again_ = button(tr("放回卡…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_3), [this] { say("state", [this] { askWhose(); }); });
    row->addWidget(again_);
    say("state");
}

QPushButton* TrainingReader::button(const QString& text, const QKeySequence& key, const std::function<void()>& pressed) {
    auto* button = new QPushButton(text + "  (" + key.toString(QKeySequence::NativeText) + ")");
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QPushButton::clicked, this, pressed);
    auto* shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::ApplicationShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    return button;
}

void TrainingReader::say(const QString& line, const std::function<void()>& then) {
    auto* reader = new QLocalSocket(this);
    connect(reader, &QLocalSocket::connected, reader, [reader, line] { reader->write(line.toUtf8() + '\n'); });
    connect(reader, &QLocalSocket::errorOccurred, this, [this, reader, line] {
        word_->setText(tr("虚拟读卡器没有应答"));
        reader->deleteLater();
        if (line == "state") QTimer::singleShot(untilAgain, this, [this] { say("state"); });  // it is being started
    });
    connect(reader, &QLocalSocket::readyRead, this, [this, reader, then] {
        if (!reader->canReadLine()) return;
        show(reader->readLine());
        reader->disconnect(this);
        reader->deleteLater();
        if (then) then();
    });
    reader->connectToServer(socket_);
}

void TrainingReader::show(const QByteArray& answer) {
    if (answer.startsWith("error")) return word_->setText(tr("虚拟读卡器：空白卡用完了"));
    state_ = QJsonDocument::fromJson(answer).object();
    const QString left = QString::number(state_["stack_left"].toInt());
    //: the virtual reader: %1 the end of a chip's serial, %2 how many blank cards are left
    word_->setText(state_["present"].toBool() ? tr("读卡器上：卡 %1，空白卡还有 %2 张").arg(state_["serial"].toString().right(toldApart), left)
                                              //: %1 how many blank cards are left
                                              : tr("读卡器上没有卡，空白卡还有 %1 张").arg(left));
}

void TrainingReader::askWhose() {
    QStringList serials{state_["serial"].toString()};
    for (const auto& serial : state_["kept"].toArray()) serials << serial.toString();
    whose_(serials, [this](const QMap<QString, QString>& names) { offerCards(names); });
}

// The one that was taken away last comes first.
void TrainingReader::offerCards(const QMap<QString, QString>& names) {
    QMenu menu(this);
    const auto offer = [&](const QString& serial, const QString& line) {
        const QString end = serial.right(toldApart), name = names.value(serial);
        //: %1 the end of a chip's serial, %2 whose card it is
        connect(menu.addAction(name.isEmpty() ? tr("卡 %1：空白").arg(end) : tr("卡 %1：%2").arg(end, name)), &QAction::triggered, this, [this, line] { say(line); });
    };
    if (const QString last = state_["serial"].toString(); !state_["present"].toBool() && !last.isEmpty()) offer(last, "insert");
    const QJsonArray kept = state_["kept"].toArray();
    for (auto serial = kept.end(); serial != kept.begin();) {
        --serial;
        offer(serial->toString(), "insert " + serial->toString());
    }
    if (menu.isEmpty()) menu.addAction(tr("还没有取走过卡"))->setEnabled(false);
    menu.exec(again_->mapToGlobal(QPoint(0, again_->height())));
}

}  // namespace app
