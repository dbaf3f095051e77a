#include "app/desk/desk.h"

#include <QCoreApplication>

#include "app/desk/pages/approval_page.h"
#include "app/desk/pages/audit_page.h"
#include "app/desk/pages/fees_page.h"
#include "app/desk/pages/hand_over_page.h"
#include "app/desk/pages/home_page.h"
#include "app/desk/pages/making_page.h"
#include "app/desk/pages/registration_page.h"
#include "app/desk/pages/reports_page.h"
#include "app/desk/pages/shelf_page.h"
#include "app/desk/pages/shift_page.h"
#include "app/desk/pages/statistics_page.h"
#include "app/desk/pages/stock_page.h"

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Desk)
};

template <class Papered>
Papered* withPapers(Papered* page, PaperService& papers) {
    page->offerPapers(papers);
    return page;
}

}  // namespace

Desk::Desk(const DeskOptions& options)
    : lane_([options] { return Station::open(options.home, options.resources); }),
      //: laid across a card's picture that is only a preview
      services_(lane_, options.person, Words::tr("预览 非证件").toStdString()),
      ledgers_(lane_, options.person, options.language),
      window_(std::make_unique<DeskWindow>(new DeviceStrip(devices_, services_, shown(options.person)))), teller_(devices_) {
    lane_.onBusy([this](bool busy) { window_->setBusy(busy); });
    const Wording wording{options.resources, options.language};
    window_->add({"home", Words::tr("今日"), "jr", QKeySequence(Qt::ALT | Qt::Key_Home), new HomePage(services_, ledgers_, wording)});
    window_->addGroup(Words::tr("办理"));
    window_->add({"register", Words::tr("受理"), "sl", QKeySequence(Qt::Key_F2), withPapers(new RegistrationPage(services_, wording), ledgers_)});
    window_->add({"approve", Words::tr("审核"), "sh", QKeySequence(Qt::Key_F3), new ApprovalPage(services_, wording)});
    window_->add({"make", Words::tr("制证"), "zz", QKeySequence(Qt::Key_F4),
                  new MakingPage(services_, services_, devices_, options.printer, wording)});
    window_->add({"hand-over", Words::tr("发放"), "ff", QKeySequence(Qt::Key_F5),
                  withPapers(new HandOverPage(services_, services_, devices_, wording), ledgers_)});
    window_->addGroup(Words::tr("台账"));
    window_->add({"stock", Words::tr("库存"), "kc", QKeySequence(Qt::ALT | Qt::Key_1), new StockPage(ledgers_, wording)});
    window_->add({"shift", Words::tr("班次"), "bc", QKeySequence(Qt::ALT | Qt::Key_2), withPapers(new ShiftPage(ledgers_, wording), ledgers_)});
    window_->add({"statistics", Words::tr("统计"), "tj", QKeySequence(Qt::ALT | Qt::Key_3), new StatisticsPage(ledgers_, wording)});
    window_->add({"fees", Words::tr("收费"), "sf", QKeySequence(Qt::ALT | Qt::Key_4), new FeesPage(ledgers_, wording)});
    window_->add({"reports", Words::tr("报告"), "bg", QKeySequence(Qt::ALT | Qt::Key_6), new ReportsPage(ledgers_, wording)});
    window_->add({"shelf", Words::tr("未领"), "wl", QKeySequence(Qt::ALT | Qt::Key_7), new ShelfPage(ledgers_, wording)});
    window_->add({"audit", Words::tr("日志"), "rz", QKeySequence(Qt::ALT | Qt::Key_5), new AuditPage(ledgers_, wording)});
    window_->ready();
}

Desk::~Desk() {
    lane_.onBusy({});
}

}  // namespace app
