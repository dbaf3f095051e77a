#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

#include "app/desk/services/camera.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/services/device_watch.h"
#include "app/desk/services/id_reader_watch.h"

namespace app {

// The truth about devices and sync, at the bottom of the window.
class DeviceStrip : public QWidget {
    Q_OBJECT
  public:
    DeviceStrip(DeviceWatch& devices, TodayService& today, const QString& person, IdReaderWatch* idReader = nullptr, Camera* camera = nullptr);
    void refresh();
    // Who works here; who signed in may lock the desk and sign out.
    void setPerson(const QString& shown, bool signedIn);

  signals:
    void lockWanted();
    void signOutWanted();

  private:
    void showReaders();
    void showIdReader();
    void showCamera();
    static void say(QLabel* label, const char* kind, const QString& text);

    DeviceWatch& devices_;
    TodayService& today_;
    IdReaderWatch* idReader_;
    Camera* camera_;
    QLabel *reader_, *idCards_, *pictures_, *sync_, *person_;
    QPushButton *lock_, *signOut_;
    QTimer again_;
};

}  // namespace app
