#include "app/desk/pages/centre_settings.h"

#include <QVBoxLayout>

#include "app/core/centre_url.h"
#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

void refresh(FormField* field, const std::string& before, const std::string& now) {
    if (field->text().trimmed() == shown(before)) field->setText(shown(now));
}

}  // namespace

CentreSettings::CentreSettings(DeviceService& service, MessagePanel& message, const Wording& wording)
    : SettingsPart(message, wording), service_(service), address_(new FormField(tr("中心地址"), new QLineEdit)),
      folder_(new FormField(tr("证书文件夹"), new QLineEdit)) {
    qobject_cast<QLineEdit*>(address_->editor())->setPlaceholderText("https://");
    qobject_cast<QLineEdit*>(folder_->editor())->setPlaceholderText(tr("留空就用本站文件夹里的 tls"));
    auto* hint = new PlainLabel(tr("文件夹里放四个文件：station.crt（本站证书）、station.key（本站私钥）、ca.crt（签发机构）、centre.pem（中心签回执的公钥）。"
                                   "不设地址，本站就一直离线：照常办理，事件都留在本机。"));
    hint->setWordWrap(true);
    hint->setObjectName("hint");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(address_);
    column->addWidget(folder_);
    column->addWidget(hint);
    column->addStretch(1);
    folder_->leadsOut();
    connect(folder_, &FormField::finished, this, &CentreSettings::save);
}

std::vector<SettingsPart::Deed> CentreSettings::deeds() {
    return {{tr("保存"), {}, [this] { save(); }}};
}

void CentreSettings::open() {
    service_.devices(this, [this](const Result<DeskDevices>& devices) {
        if (!devices) return fail(devices.error());
        fill(devices->settings);
    });
}

void CentreSettings::fill(const DeskSettings& settings) {
    refresh(address_, known_.centre, settings.centre);
    refresh(folder_, known_.centreFolder, settings.centreFolder);
    known_ = settings;
}

// The other settings stay as they are kept by then, as does a field that was not changed here.
void CentreSettings::save() {
    const std::string address = address_->text().trimmed().toStdString();
    const auto secure = address.empty() ? Result<void>{} : requireHttps(address);
    address_->setFault(secure ? QString() : shown(wording_.failure(secure.error()).cause));
    if (!secure) return;
    service_.devices(this, whenDone<DeskDevices>([this](const Result<DeskDevices>& devices) {
                         fill(devices->settings);
                         DeskSettings wanted = devices->settings;
                         wanted.centre = address_->text().trimmed().toStdString();
                         wanted.centreFolder = folder_->text().trimmed().toStdString();
                         keep(wanted);
                     }));
}

void CentreSettings::keep(const DeskSettings& wanted) {
    service_.change(this, wanted, whenDone<void>([this, wanted](const Result<void>&) {
                        known_ = wanted;
                        message_.showDone(wanted.centre.empty() ? tr("已保存，本站离线办理") : tr("已保存，马上与中心联系；情况见“同步”"));
                        open();
                        emit settled(wanted);
                    }));
}

}  // namespace app
