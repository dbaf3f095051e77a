#pragma once

#include <QCheckBox>

#include "app/desk/pages/settings_part.h"
#include "app/desk/services/device_watch.h"
#include "app/desk/services/id_reader_watch.h"
#include "app/desk/services/settings_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// Readers and printers, which reader is the station inside which printer, and what the desk works with.
class DeviceSettings : public SettingsPart {
    Q_OBJECT
  public:
    DeviceSettings(DeviceService& service, DeviceWatch& devices, IdReaderWatch* idReader, MessagePanel& message, const Wording& wording);
    std::vector<Deed> deeds() override;
    void open() override;

  signals:
    void settled(const app::DeskSettings& settings);

  private:
    void layOut();
    void take(const DeskDevices& devices);
    // Only what nobody changed since it was shown: what was typed stays.
    void fill(const DeskSettings& settings);
    void layOutFields();
    void showReaders();
    void showPrinters();
    void showIdReader();
    void tellIdReader(const QString& text, const QString& kind);
    void save();
    void keep(const DeskSettings& wanted);
    void rebook();
    void check();
    void tell(const std::string& printer, const PrinterCheck& check);
    [[nodiscard]] QString useOf(const std::string& reader) const;
    // The one whose row is chosen; empty: none.
    [[nodiscard]] std::string chosenPrinter() const;
    static std::string textOf(const FormField* field) { return field->text().trimmed().toStdString(); }

    DeviceService& service_;
    DeviceWatch& devices_;
    IdReaderWatch* idReader_;
    TextList *readers_, *printers_;
    FormField *printer_, *idReaderName_, *camera_, *operator_, *lock_;
    QComboBox* station_;
    FormField* stationField_;
    QCheckBox *contactless_, *largeText_;
    QLabel* idReaderState_;
    DeskDevices known_;  // as the fields show them, but for what was typed
    bool read_ = false;  // anything yet: until then the fields say nothing
};

}  // namespace app
