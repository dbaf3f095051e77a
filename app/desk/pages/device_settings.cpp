#include "app/desk/pages/device_settings.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QStyle>
#include <algorithm>

#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr int leastListHeight = 110, leastReaderLetters = 12;

QString minutesWord(int minutes) {
    return minutes == 0 ? QString() : QString::number(minutes);
}

void refresh(FormField* field, const QString& before, const QString& now) {
    if (field->text().trimmed() == before) field->setText(now);
}

QString stateWord(const apdu::ReaderStatus& status) {
    if (status.mute) return DeviceSettings::tr("卡片无应答");
    return status.present ? DeviceSettings::tr("有卡") : DeviceSettings::tr("无卡");
}

}  // namespace

DeviceSettings::DeviceSettings(DeviceService& service, DeviceWatch& devices, IdReaderWatch* idReader, MessagePanel& message,
                               const Wording& wording)
    : SettingsPart(message, wording), service_(service), devices_(devices), idReader_(idReader),
      readers_(new TextList(tr("读卡器"), {tr("读卡器"), tr("状态"), tr("用作")})),
      printers_(new TextList(tr("打印机"), {tr("打印机"), tr("芯片工位的读卡器"), tr("状态")})),
      printer_(new FormField(tr("本台使用的打印机"), new QLineEdit)), idReaderName_(new FormField(tr("身份证阅读器"), new QLineEdit)),
      camera_(new FormField(tr("出卡口相机的文件夹"), new QLineEdit)), operator_(new FormField(tr("操作员卡的读卡器"), new QLineEdit)), lock_(new FormField(tr("无人操作几分钟后锁定"), new QLineEdit)),
      station_(new QComboBox), stationField_(new FormField(tr("改绑为芯片工位的读卡器"), station_)), contactless_(new QCheckBox(tr("非接触工位"))),
      //: size of the text of the desk
      largeText_(new QCheckBox(tr("大字（下次启动起）"))),
      idReaderState_(new PlainLabel) {
    layOut();
    layOutFields();
    lock_->leadsOut();
    connect(lock_, &FormField::finished, this, &DeviceSettings::save);
    connect(&devices_, &DeviceWatch::changed, this, &DeviceSettings::showReaders);
    if (idReader_) connect(idReader_, &IdReaderWatch::changed, this, &DeviceSettings::showIdReader);
    showReaders();
    showIdReader();
}

std::vector<SettingsPart::Deed> DeviceSettings::deeds() {
    return {{tr("保存"), {}, [this] { save(); }},
            {tr("测试打印机"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] { check(); }},
            {tr("改绑读卡器"), QKeySequence(Qt::CTRL | Qt::Key_B), [this] { rebook(); }}};
}

void DeviceSettings::layOut() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    for (TextList* list : {readers_, printers_}) list->setMinimumHeight(leastListHeight);
    auto* station = new QHBoxLayout;
    station->setSpacing(16);
    station->addWidget(stationField_, 1);
    station->addWidget(contactless_, 0, Qt::AlignBottom);
    grid->addWidget(readers_, 0, 0);
    grid->addWidget(printers_, 0, 1);
    grid->addWidget(printer_, 1, 0);
    grid->addLayout(station, 1, 1);
    grid->addWidget(idReaderName_, 2, 0);
    grid->addWidget(idReaderState_, 2, 1, Qt::AlignBottom);
    grid->addWidget(camera_, 3, 0);
    grid->addWidget(operator_, 3, 1);
    grid->addWidget(lock_, 4, 0);
    grid->addWidget(largeText_, 5, 0);
    grid->setRowStretch(0, 1);
    for (int column = 0; column < 2; ++column) grid->setColumnStretch(column, 1);
}

// What to type stands in each field.
void DeviceSettings::layOutFields() {
    const auto line = [](const FormField* field) { return qobject_cast<QLineEdit*>(field->editor()); };
    line(lock_)->setValidator(new QIntValidator(0, longestLock, this));
    line(lock_)->setPlaceholderText(tr("%1 至 %2").arg(shortestLock).arg(longestLock));
    //: an example of the name of a printer
    line(printer_)->setPlaceholderText(tr("如 evolis:usb 或 cups:队列名"));
    line(printer_)->setToolTip(tr("evolis:usb、magicard:usb、cups:队列名、ipp://主机/路径，或 file:文件夹；留空就只写文件，不出卡"));
    line(idReaderName_)->setPlaceholderText(tr("留空就用插在 USB 上的"));
    line(idReaderName_)->setToolTip(tr("插在 USB 上的填 usb 或留空；串口的填 /dev/ttyUSB0 这样的设备，网络上的填 tcp://主机:端口"));
    line(camera_)->setPlaceholderText(tr("没有相机就留空"));
    line(operator_)->setPlaceholderText(tr("不用操作员卡就留空"));
    station_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    station_->setMinimumContentsLength(leastReaderLetters);
    idReaderState_->setObjectName("hint");
    idReaderState_->setWordWrap(true);
    idReaderState_->setContentsMargins(0, 0, 0, 8);
}

void DeviceSettings::open() {
    service_.devices(this, [this](const Result<DeskDevices>& devices) {
        if (!devices) return fail(devices.error());
        take(*devices);
    });
}

void DeviceSettings::take(const DeskDevices& devices) {
    fill(devices.settings);
    known_ = devices;
    read_ = true;
    showReaders();
    showPrinters();
}

void DeviceSettings::fill(const DeskSettings& settings) {
    const DeskSettings& before = known_.settings;
    refresh(printer_, shown(before.printer), shown(settings.printer));
    refresh(idReaderName_, shown(before.idReader), shown(settings.idReader));
    refresh(camera_, shown(before.exitCamera), shown(settings.exitCamera));
    refresh(operator_, shown(before.operatorReader), shown(settings.operatorReader));
    refresh(lock_, minutesWord(before.lockMinutes), minutesWord(settings.lockMinutes));
    if (largeText_->isChecked() == before.largeText) largeText_->setChecked(settings.largeText);
}

QString DeviceSettings::useOf(const std::string& reader) const {
    for (const auto& booked : known_.booked)
        if (reader.starts_with(booked.reader)) return tr("%1 的芯片工位").arg(shown(booked.printer));
    const auto& own = known_.settings.operatorReader;
    if (!own.empty() && reader.starts_with(own)) return tr("操作员卡");
    return tr("台面");
}

void DeviceSettings::showReaders() {
    const QString before = station_->currentText();
    QList<QStringList> rows;
    station_->clear();
    for (const auto& [name, status] : devices_.withPeoplesOwn()) {
        rows << QStringList{shown(name), stateWord(status), useOf(name)};
        station_->addItem(shown(name));
    }
    station_->setCurrentIndex(std::max(0, station_->findText(before)));
    readers_->set(rows);
}

// Those in use, booked or plugged in, each once.
void DeviceSettings::showPrinters() {
    const std::string before = chosenPrinter();
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
    };
    add(known_.settings.printer);
    for (const auto& booked : known_.booked) add(booked.printer);
    for (const auto& plugged : known_.plugged) add(plugged);
    QList<QStringList> rows;
    for (const auto& name : names) {
        const auto booked = std::ranges::find(known_.booked, name, &StationBinding::printer);
        const bool plugged = std::ranges::find(known_.plugged, name) != known_.plugged.end();
        const QString reader = booked == known_.booked.end() ? tr("—")
                               : booked->contactless         ? tr("%1（非接触）").arg(shown(booked->reader))
                                                             : shown(booked->reader);
        QStringList states;
        if (name == known_.settings.printer) states << tr("本台使用");
        if (plugged) states << tr("已插上");
        rows << QStringList{shown(name), reader, states.join(tr("，"))};
    }
    printers_->set(rows);
    const auto again = std::ranges::find(names, before);
    if (!names.empty()) printers_->selectRow(again == names.end() ? 0 : static_cast<int>(again - names.begin()));
}

void DeviceSettings::showIdReader() {
    if (!idReader_ || !idReader_->known()) return tellIdReader({}, {});
    if (idReader_->working()) return tellIdReader(tr("● 身份证阅读器可用"), "done");
    const auto text = wording_.failure(idReader_->trouble());
    //: %1 why the reader for identity cards does not work, %2 what to do
    tellIdReader(tr("✕ 身份证阅读器：%1；%2").arg(shown(text.cause), shown(text.remedy)), "failure");
}

void DeviceSettings::tellIdReader(const QString& text, const QString& kind) {
    idReaderState_->setText(text);
    idReaderState_->setProperty("kind", kind);
    style()->unpolish(idReaderState_);
    style()->polish(idReaderState_);
}

// What the fields say counts only over settings that were read; the other ones stay as they are kept by then.
void DeviceSettings::save() {
    const int minutes = lock_->text().trimmed().toInt();
    const bool fit = lock_->text().trimmed().isEmpty() || (minutes >= shortestLock && minutes <= longestLock);
    lock_->setFault(fit ? QString() : tr("填写 %1 至 %2 分钟").arg(shortestLock).arg(longestLock));
    if (!fit) return;
    service_.devices(this, whenDone<DeskDevices>([this, minutes](const Result<DeskDevices>& devices) {
                         if (!read_) {
                             take(*devices);
                             //: they could not be read before; the fields show them now
                             return message_.showAttention(tr("现在的设置刚刚读到，没有保存：请核对后再保存"));
                         }
                         DeskSettings wanted = devices->settings;  // with those that stand in other parts
                         wanted.printer = textOf(printer_);
                         wanted.idReader = textOf(idReaderName_);
                         wanted.exitCamera = textOf(camera_);
                         wanted.lockMinutes = minutes;
                         wanted.operatorReader = textOf(operator_);
                         wanted.largeText = largeText_->isChecked();
                         keep(wanted);
                     }));
}

void DeviceSettings::keep(const DeskSettings& wanted) {
    service_.change(this, wanted, whenDone<void>([this, wanted](const Result<void>&) {
                        known_.settings = wanted;
                        message_.showDone(tr("已保存，现在起生效"));
                        open();
                        emit settled(wanted);
                    }));
}

std::string DeviceSettings::chosenPrinter() const {
    const int row = printers_->chosen();
    return row < 0 ? std::string() : printers_->at(row, 0).toStdString();
}

void DeviceSettings::rebook() {
    const StationBinding wanted{chosenPrinter(), station_->currentText().toStdString(), contactless_->isChecked()};
    if (wanted.printer.empty()) return message_.showAttention(tr("先在列表里选一台打印机"));
    if (wanted.reader.empty()) return message_.showAttention(tr("没有读卡器：请接通打印机，再选它里面的读卡器"));
    service_.rebook(this, wanted, whenDone<void>([this, wanted](const Result<void>&) {
                        //: %1 the printer, %2 the reader inside it
                        message_.showDone(tr("%1 的芯片工位现在是 %2").arg(shown(wanted.printer), shown(wanted.reader)));
                        open();
                    }));
}

// The one that was typed, so that it can be tried before it is saved.
void DeviceSettings::check() {
    const std::string printer = textOf(printer_);
    if (printer.empty()) return message_.showAttention(tr("先写明打印机"));
    service_.check(this, printer, whenDone<PrinterCheck>([this, printer](const Result<PrinterCheck>& told) { tell(printer, *told); }));
}

void DeviceSettings::tell(const std::string& printer, const PrinterCheck& check) {
    if (!check.stops.empty()) return fail(check.stops.front());
    const QString name = check.model.empty() ? shown(printer) : shown(check.model);
    if (!check.warnings.empty()) {
        const auto text = wording_.failure(check.warnings.front());
        //: %1 the printer, %2 what deserves a word, %3 what to do
        return message_.showAttention(tr("%1 可以打印，但%2；%3").arg(name, shown(text.cause), shown(text.remedy)));
    }
    QString said = tr("%1 可以打印").arg(name);
    if (check.dpi > 0) said += tr("，%1 点每英寸").arg(check.dpi);
    if (!check.ribbon.empty()) said += tr("，色带 %1 还有 %2 张").arg(shown(check.ribbon)).arg(check.ribbonLeft);
    message_.showDone(said);
}

}  // namespace app
