#pragma once

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QWidget>
#include <functional>

#include "app/desk/services/camera.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/services/device_watch.h"
#include "app/desk/services/id_reader_watch.h"
#include "app/desk/shell/printer_item.h"
#include "app/desk/shell/sync_item.h"
#include "app/desk/widgets/message_panel.h"

namespace app {

// The truth about devices and sync, at the bottom of the window; a click on each says what to do.
class DeviceStrip : public QWidget {
    Q_OBJECT
  public:
    DeviceStrip(DeviceWatch& devices, TodayService& today, const QString& person, IdReaderWatch* idReader = nullptr, Camera* camera = nullptr);
    // Printer and centre are shown from now on.
    void watch(SyncWatch& sync, PrinterWatch& printer, const Wording& wording);
    void refresh();
    // Nothing is said any more about what was clicked.
    void dismiss();
    // Who works here; who signed in may lock the desk and sign out.
    void setPerson(const QString& shown, bool signedIn);

  signals:
    void lockWanted();
    void signOutWanted();
    void pageWanted(const QString& service);

  private:
    void layOut();
    static QPushButton* quiet(const QString& text);
    void showReaders();
    void showOperators();
    void showIdReader();
    void showCamera();
    void adviseReaders();
    // Each by its name, with what lies in it.
    [[nodiscard]] QStringList readerLines() const;
    void adviseIdReader();
    void adviseCamera();
    // A click on it says what to do, a second one no more; what is said follows what happens.
    void onClick(StripItem* item, std::function<void()> advise);
    void changed(const StripItem* item);

    DeviceWatch& devices_;
    TodayService& today_;
    IdReaderWatch* idReader_;
    Camera* camera_;
    SyncWatch* syncWatch_ = nullptr;
    PrinterWatch* printerWatch_ = nullptr;
    Wording wording_;
    StripItem *reader_, *operators_, *idCards_, *pictures_, *blanks_;
    PrinterItem* printer_;
    SyncItem* sync_;
    QLabel* person_;
    MessagePanel* advice_;
    QPushButton *lock_, *signOut_;
    QTimer again_;
    StripItem* advised_ = nullptr;
    std::function<void()> advise_;
};

}  // namespace app
