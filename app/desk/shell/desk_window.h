#pragma once

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/desk/pages/page.h"
#include "app/desk/shell/command_palette.h"
#include "app/desk/shell/device_strip.h"
#include "app/desk/shell/search_bar.h"
#include "app/people/actor.h"

namespace app {

// The one window: services left, the work in the middle, the devices at the bottom.
class DeskWindow : public QWidget {
    Q_OBJECT
  public:
    // people: whom the search at the top and the palette find; their records open on the page "record".
    DeskWindow(DeviceStrip* strip, RecordService& people, const Wording& wording);

    struct Service {
        QString id, name, letters;  // letters: of the name in pinyin
        QKeySequence key;
        std::function<Page*()> make;  // its page, when somebody goes there first
        Roles seenBy = {};  // whose work it is; empty: everybody's
    };
    // A headline in the list of services.
    void addGroup(const QString& name);
    void add(const Service& service);
    [[nodiscard]] QStringList services() const;
    // After the last of them.
    void ready();
    // Only what is this person's work is offered; whether they may do it the engine decides.
    void showFor(const Actor& actor);
    // Who worked here signed out.
    void leave();
    void go(const QString& service, std::int64_t order = 0);
    // The title says that an answer of the station is awaited.
    void setBusy(bool busy);
    // Made when it is asked for first; none when there is no such service.
    [[nodiscard]] Page* page(const QString& service);
    [[nodiscard]] DeviceStrip* strip() const { return strip_; }
    [[nodiscard]] QString current() const { return current_; }

  signals:
    // F1: the manual's page of this service.
    void wantsHelp(const QString& service);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] const Service* find(const QString& service) const;
    [[nodiscard]] bool isSeen(const QString& service) const;
    Page* make(const Service& service);
    void offerDoors(Page& page);
    void offer();
    void fitRail();
    void forgetWords();
    void retitle();
    QScrollArea* railArea_;
    QVBoxLayout* rail_;
    QStackedWidget* pages_;
    DeviceStrip* strip_;
    RecordService& people_;
    SearchBar* search_;
    CommandPalette* palette_ = nullptr;
    std::vector<Service> services_;
    std::vector<std::pair<QLabel*, std::size_t>> groups_;  // a headline, and the first service below it
    std::map<QString, QPushButton*> buttons_;
    std::map<QString, Page*> made_;
    QString current_;
    Actor actor_;
    bool begun_ = false;  // the actor works here
    std::string person_;  // who worked here last
    bool busy_ = false;
};

}  // namespace app
