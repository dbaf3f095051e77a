#include "app/desk/desk.h"

#include <QCoreApplication>
#include <QTimer>
#include <algorithm>

#include "app/core/passing_folder.h"
#include "app/desk/camera/qt_camera.h"
#include "app/desk/pages/applications_page.h"
#include "app/desk/pages/approval_page.h"
#include "app/desk/pages/audit_page.h"
#include "app/desk/pages/cancellation_page.h"
#include "app/desk/pages/change_page.h"
#include "app/desk/pages/data_page.h"
#include "app/desk/pages/endorsement_page.h"
#include "app/desk/pages/fees_page.h"
#include "app/desk/pages/first_start_page.h"
#include "app/desk/pages/hand_over_page.h"
#include "app/desk/pages/home_page.h"
#include "app/desk/pages/inspection_page.h"
#include "app/desk/pages/layout_page.h"
#include "app/desk/pages/list_page.h"
#include "app/desk/pages/loss_page.h"
#include "app/desk/pages/lost_list_page.h"
#include "app/desk/pages/making_page.h"
#include "app/desk/pages/own_password_page.h"
#include "app/desk/pages/record_page.h"
#include "app/desk/pages/registration_page.h"
#include "app/desk/pages/replacement_page.h"
#include "app/desk/pages/reports_page.h"
#include "app/desk/pages/sector_page.h"
#include "app/desk/pages/settings_page.h"
#include "app/desk/pages/shelf_page.h"
#include "app/desk/pages/shift_page.h"
#include "app/desk/pages/spoil_page.h"
#include "app/desk/pages/statistics_page.h"
#include "app/desk/pages/stock_page.h"
#include "app/desk/pages/sync_page.h"
#include "app/desk/services/folder_camera.h"
#include "app/issuance/erase_print.h"
#include "app/ledger/ledger_grants.h"
#include "app/life_cycle/permit_life.h"
#include "app/life_cycle/trust_grants.h"
#include "app/sectors/sector_grants.h"

namespace app {
namespace {

constexpr auto unsetIdle = std::chrono::minutes(5);
constexpr auto untilSweep = std::chrono::seconds(10);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Desk)
};

template <class Papered>
Papered* withPapers(Papered* page, PaperService& papers) {
    page->offerPapers(papers);
    return page;
}

std::unique_ptr<Camera> cameraNamed(const std::string& name) {
    constexpr std::string_view folder = "folder:";
    if (name.starts_with(folder)) return std::make_unique<FolderCamera>(name.substr(folder.size()));
    return std::make_unique<QtCamera>(name);
}

}  // namespace

Desk::Desk(const DeskOptions& options)
    : options_(options), wording_{options.resources, options.language},
      station_([options] { return Station::open(options.home, options.resources); },
               holdsStation(options.home) ? SharedStation::When::now : SharedStation::When::asked),
      questions_(station_.forLane()),
      cards_(station_.forLane()), ownCards_(station_.forLane()), listed_(station_.forLane()), kept_(station_.forLane()), photos_(options.resources, options.language), camera_(cameraNamed(options.camera)),
      people_(questions_, ownCards_),
      //: laid across a card's picture that is only a preview
      services_(questions_, cards_, options.person, Words::tr("预览 非证件").toStdString()), living_(questions_, cards_, services_),
      drafts_(questions_, services_), applications_(questions_, services_), papers_(questions_, services_), lists_(listed_, services_, options.language),
      ledgers_(questions_, options.person, options.language, data_),
      //: laid across a card's picture that is only a preview
      ownSettings_(questions_, cards_, people_, options.person, Words::tr("预览 非证件").toStdString()),
      //: laid across a card's picture that is only a preview
      layouts_(questions_, cards_, options.resources, options.person, Words::tr("预览 非证件").toStdString()), data_(questions_, cards_, kept_, options.person),
      frame_(std::make_unique<DeskFrame>(people_, wording_, [this] { return work(); }, unsetIdle)), teller_(devices_), idTeller_(idReader_), printerTeller_(cards_, printerWatch_), stationSync_(station_.forLane(), sync_) {
    for (StationLane* lane : {&questions_, &ownCards_, &listed_, &kept_}) lane->onBusy([this](bool busy) { showBusy(busy); });
    cards_.onBusy([this](bool busy) {
        showBusy(busy);
        if (!busy) printerTeller_.lookSoon();
    });
    layouts_.onBusy([this](bool busy) { showBusy(busy); });
    QObject::connect(frame_.get(), &DeskFrame::actorChanged, frame_.get(), [this](const Actor& actor) {
        services_.actAs(actor);
        ledgers_.actAs(actor);
        ownSettings_.actAs(actor);
        data_.actAs(actor);
        layouts_.actAs(actor);
    });
    QObject::connect(&devices_, &DeviceWatch::changed, frame_.get(), [this] { frame_->takeReaders(devices_.withPeoplesOwn()); });
    if (!options_.training.isEmpty())
        frame_->markTraining(options_.training, options_.virtualReader, [this](const QStringList& serials, const auto& then) { tellWhose(serials, then); });
    sweepPassingFolders(options_.home);
    if (holdsStation(options_.home))
        begin();
    else
        startFirst();
}

Desk::~Desk() {
    for (StationLane* lane : {&questions_, &cards_, &ownCards_, &listed_, &kept_}) lane->onBusy({});
    layouts_.onBusy({});
}

void Desk::begin() {
    people_.standing(frame_.get(), [this](const Result<StationStanding>& standing) {
        obey(standing ? standing->settings : DeskSettings{});
        if (standing) wording_.regime = standing->regime;  // before a page with articles is made
        frame_->begin(options_.person);
        stationSync_.begin();
    });
    frame_->prepare();  // while the store is opened
    // Nobody waits for it: it starts when the first page is there.
    QTimer::singleShot(untilSweep, frame_.get(), [this] {
        listed_.ask<void>(nullptr, [](StationLane::Shared station) { return erasePrintsLeft(*station); }, [](const Result<void>&) {});
    });
}

std::string Desk::printer() const {
    if (!options_.printer.empty()) return options_.printer;
    return settings_.printer.empty() ? "file:" + (options_.home / "prints").string() : settings_.printer;
}

void Desk::obey(const DeskSettings& settings) {
    const bool otherReader = !obeyed_ || settings.idReader != settings_.idReader;
    // Pages that are made keep their widths: the size of the text is the one at the start.
    if (!obeyed_ && settings.largeText && options_.dress) {
        options_.dress(TextSize::large);
        frame_->prepareAgain();
    }
    obeyed_ = true;
    settings_ = settings;
    devices_.setAside(settings.operatorReader);
    const auto own = settings.lockMinutes == 0 ? unsetIdle : std::chrono::minutes(settings.lockMinutes);
    const auto named = options_.idle.value_or(own);
    frame_->lockAfter(settings.lockMinutes == 0 ? named : std::min(named, own));
    if (otherReader) {
        const std::string& wanted = options_.idReader.empty() ? settings.idReader : options_.idReader;
        idTeller_.turnTo(wanted.empty() ? "usb" : wanted);
    }
    printerTeller_.turnTo(printer());
    if (auto* page = frame_->findChild<MakingPage*>()) page->usePrinter(printer());
}

void Desk::startFirst() {
    auto* page = new FirstStartPage(start_, options_.home, options_.resources, wording_);
    QObject::connect(page, &FirstStartPage::started, frame_.get(), [this] { begin(); });
    frame_->showFirst(page, page->title());
    page->open();
}

DeskWindow* Desk::work() {
    auto* strip = new DeviceStrip(devices_, services_, {}, &idReader_, camera_.get());
    strip->watch(sync_, printerWatch_, wording_);
    auto* window = new DeskWindow(strip, services_, wording_);
    QObject::connect(window, &DeskWindow::wantsHelp, window, [this](const QString& service) {
        if (!help_) help_ = std::make_unique<HelpWindow>(options_.resources / "manual" / options_.language);
        help_->show(service);
    });
    addDesk(*window);
    addCardServices(*window);
    addLedgers(*window);
    addStation(*window);
    window->ready();
    services_.takeUpOlderRecords(window);
    return window;
}

void Desk::addDesk(DeskWindow& window) {
    goToRegistration(window);
    window.add({"home", Words::tr("今日"), "jr", QKeySequence(Qt::ALT | Qt::Key_Home), [this] { return homePage(); }});
    window.addGroup(Words::tr("办理"));
    window.add({"register", Words::tr("受理"), "sl", QKeySequence(Qt::Key_F2), [this] { return registrationPage(); }, {Role::communityClerk, Role::clerk}});
    window.add({"list", Words::tr("名单"), "md", QKeySequence(Qt::CTRL | Qt::Key_F2), [this] { return new ListPage(lists_, services_, wording_); }, {Role::communityClerk, Role::clerk}});
    window.add({"approve", Words::tr("审核"), "sh", QKeySequence(Qt::Key_F3), [this] { return approvalPage(); }, {Role::reviewer}});
    window.add({"supply", Words::tr("待补"), "db", QKeySequence(Qt::SHIFT | Qt::Key_F2),
                [this] { return withPapers(new ApplicationsPage(applications_, wording_), ledgers_); }, {Role::clerk, Role::reviewer, Role::supervisor}});
    window.add({"make", Words::tr("制证"), "zz", QKeySequence(Qt::Key_F4),
                [this] { return new MakingPage(services_, services_, devices_, printer(), wording_); }, {Role::issuer}});
    window.add({"spoil", Words::tr("作废"), "zf", QKeySequence(Qt::SHIFT | Qt::Key_F4), [this] { return spoilPage(); }, {Role::issuer, Role::supervisor}});
    window.add({"hand-over", Words::tr("发放"), "ff", QKeySequence(Qt::Key_F5),
                [this] { return handOverPage(); }, {Role::clerk, Role::issuer}});
}

void Desk::addCardServices(DeskWindow& window) {
    window.addGroup(Words::tr("卡服务"));
    const Roles clerks{Role::clerk};
    window.add({"endorse", Words::tr("签注"), "qz", QKeySequence(Qt::Key_F6), [this] { return new EndorsementPage(living_, devices_, wording_); }, clerks});
    window.add({"change", Words::tr("变更"), "bg", QKeySequence(Qt::Key_F7), [this] { return new ChangePage(living_, services_, devices_, wording_); }, clerks});
    window.add({"loss", Words::tr("挂失"), "gs", QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { return withPapers(new LossPage(living_, people_, wording_), ledgers_); }, permit_grants::anyLoss.by});
    window.add({"lost-list", Words::tr("挂失名单"), "gsmd", QKeySequence(Qt::CTRL | Qt::Key_F8), [this] { return new LostListPage(living_, wording_); },
                {Role::clerk, Role::issuer, Role::supervisor, Role::inspector}});
    window.add({"replace", Words::tr("补换"), "bh", QKeySequence(Qt::Key_F8), [this] { return new ReplacementPage(living_, living_, devices_, wording_); }, clerks});
    window.add({"cancel", Words::tr("注销"), "zx", QKeySequence(Qt::Key_F9), [this] { return new CancellationPage(living_, people_, devices_, wording_); },
                {Role::clerk, Role::reviewer, Role::supervisor}});
    window.add({"inspect", Words::tr("查验"), "cy", QKeySequence(Qt::Key_F10), [this] { return new InspectionPage(living_, devices_, wording_); }, inspecting.by});
    window.add({"sectors", Words::tr("应用区"), "yyq", QKeySequence(Qt::SHIFT | Qt::Key_F10), [this] { return new SectorPage(living_, devices_, wording_); },
                sector_grants::reading.by});
    window.addGroup(Words::tr("查询"));
    window.add({"record", Words::tr("档案"), "da", QKeySequence(Qt::CTRL | Qt::Key_D), [this] { return recordPage(); }, lookingUp.by});
}

void Desk::addLedgers(DeskWindow& window) {
    const Roles keepers{Role::clerk, Role::issuer, Role::stockKeeper, Role::supervisor};
    const Roles readers{Role::supervisor, Role::inspector, Role::auditor};
    window.addGroup(Words::tr("台账"));
    window.add({"stock", Words::tr("库存"), "kc", QKeySequence(Qt::ALT | Qt::Key_1), [this] { return new StockPage(ledgers_, people_, wording_); }, keepers});
    window.add({"shift", Words::tr("班次"), "bc", QKeySequence(Qt::ALT | Qt::Key_2), [this] { return withPapers(new ShiftPage(ledgers_, people_, wording_), ledgers_); }, keepers});
    window.add({"statistics", Words::tr("统计"), "tj", QKeySequence(Qt::ALT | Qt::Key_3), [this] { return new StatisticsPage(ledgers_, wording_); }});
    window.add({"fees", Words::tr("收费"), "sf", QKeySequence(Qt::ALT | Qt::Key_4), [this] { return new FeesPage(ledgers_, people_, wording_); }, ledger_grants::feeBack.by});
    window.add({"audit", Words::tr("日志"), "rz", QKeySequence(Qt::ALT | Qt::Key_5), [this] { return new AuditPage(ledgers_, wording_); }, readers});
    window.add({"reports", Words::tr("报告"), "bg", QKeySequence(Qt::ALT | Qt::Key_6), [this] { return new ReportsPage(ledgers_, wording_); }, ledger_grants::report.by});
    window.add({"shelf", Words::tr("未领"), "wl", QKeySequence(Qt::ALT | Qt::Key_7), [this] { return new ShelfPage(ledgers_, wording_); }, ledger_grants::shelf.by});
}

void Desk::addStation(DeskWindow& window) {
    window.addGroup(Words::tr("管理"));
    window.add({"settings", Words::tr("设置"), "sz", QKeySequence(Qt::ALT | Qt::Key_8), [this] { return settingsPage(); }, {Role::administrator}});
    window.add({"layout-editor", Words::tr("版式"), "bs", QKeySequence(Qt::ALT | Qt::Key_9), [this] { return new LayoutPage(layouts_, wording_); }, trust_grants::drawing.by});
    window.add({"data", Words::tr("数据"), "sj", QKeySequence(Qt::CTRL | Qt::Key_F12), [this] { return new DataPage(data_, people_, wording_); },
                lookingForOverdue.by});
    window.add({"own-password", Words::tr("我的密码"), "wdmm", QKeySequence(Qt::SHIFT | Qt::Key_F12), [this] { return new OwnPasswordPage(ownSettings_, people_, wording_); }});
    window.add({"sync", Words::tr("同步"), "tb", QKeySequence(Qt::ALT | Qt::Key_0), [this] { return new SyncPage(sync_, wording_); }});
}

Page* Desk::homePage() {
    auto* page = new HomePage(services_, ledgers_, wording_);
    page->offerDrafts(drafts_);
    return page;
}

Page* Desk::registrationPage() {
    auto* page = withPapers(new RegistrationPage(services_, wording_, &idReader_, &photos_), ledgers_);
    page->offerDrafts(drafts_, people_);
    page->keepPicturesIn(passingFolders(options_.home));
    page->offerCamera(*camera_);
    page->offerExemption(people_);
    page->offerScans(papers_);
    page->offerPlaces(papers_);
    return page;
}

Page* Desk::recordPage() {
    auto* page = withPapers(new RecordPage(services_, wording_), ledgers_);
    page->offerScans(papers_);
    return page;
}

Page* Desk::approvalPage() {
    auto* page = withPapers(new ApprovalPage(services_, services_, wording_), ledgers_);
    page->offerApplications(applications_);
    return page;
}

Page* Desk::spoilPage() {
    auto* page = new SpoilPage(services_, services_, people_, wording_);
    page->watchReaders(devices_);
    return page;
}

Page* Desk::handOverPage() {
    auto* page = withPapers(new HandOverPage(services_, services_, devices_, wording_), ledgers_);
    page->offerCamera(*camera_, photos_);
    return page;
}

Page* Desk::settingsPage() {
    auto* page = new SettingsPage({ownSettings_, ownSettings_, ownSettings_, ownSettings_, people_}, devices_, &idReader_, wording_);
    QObject::connect(page, &SettingsPage::settled, frame_.get(), [this](const DeskSettings& settings) { obey(settings); });
    return page;
}

// An identity card laid down while nothing is begun begins a registration.
void Desk::goToRegistration(DeskWindow& window) {
    QObject::connect(&idReader_, &IdReaderWatch::coming, &window, [&window] {
        if (window.isVisible() && window.current() == "home") window.go("register");
    });
}

// Whose cards those of a training are.
void Desk::tellWhose(const QStringList& serials, const std::function<void(const QMap<QString, QString>&)>& then) {
    using Names = QMap<QString, QString>;
    const auto look = [serials](StationLane::Shared station) -> Result<Names> {
        Names names;
        for (const auto& serial : serials) {
            const auto order = station->orders->findByChip(serial.toStdString());
            if (!order || !*order) continue;
            if (const auto holder = station->holders->load((*order)->holder)) names[serial] = shown(holder->application.holder.name);
        }
        return names;
    };
    questions_.ask<Names>(frame_.get(), look, [then](const Result<Names>& names) { then(names.value_or(Names())); });
}

void Desk::showBusy(bool busy) {
    busy_ += busy ? 1 : -1;
    frame_->setBusy(busy_ > 0);
}

}  // namespace app
