#include "app/desk/desk.h"

#include <QCoreApplication>

#include "app/desk/pages/approval_page.h"
#include "app/desk/pages/hand_over_page.h"
#include "app/desk/pages/home_page.h"
#include "app/desk/pages/making_page.h"
#include "app/desk/pages/record_page.h"
#include "app/desk/pages/registration_page.h"

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Desk)
};

}  // namespace

Desk::Desk(const DeskOptions& options)
    : lane_([options] { return Station::open(options.home, options.resources); }),
      //: laid across a card's picture that is only a preview
      services_(lane_, options.person, Words::tr("预览 非证件").toStdString()),
      window_(std::make_unique<DeskWindow>(new DeviceStrip(devices_, services_, shown(options.person)), services_,
                                           Wording{options.resources, options.language})), teller_(devices_) {
    lane_.onBusy([this](bool busy) { window_->setBusy(busy); });
    const Wording wording{options.resources, options.language};
    window_->add({"home", Words::tr("今日"), "jr", QKeySequence(Qt::ALT | Qt::Key_Home), new HomePage(services_, wording)});
    window_->addGroup(Words::tr("办理"));
    window_->add({"register", Words::tr("受理"), "sl", QKeySequence(Qt::Key_F2), new RegistrationPage(services_, wording)});
    window_->add({"approve", Words::tr("审核"), "sh", QKeySequence(Qt::Key_F3), new ApprovalPage(services_, services_, wording)});
    window_->add({"make", Words::tr("制证"), "zz", QKeySequence(Qt::Key_F4),
                  new MakingPage(services_, services_, devices_, options.printer, wording)});
    window_->add({"hand-over", Words::tr("发放"), "ff", QKeySequence(Qt::Key_F5),
                  new HandOverPage(services_, services_, devices_, wording)});
    window_->addGroup(Words::tr("查询"));
    window_->add({"record", Words::tr("档案"), "da", QKeySequence(Qt::CTRL | Qt::Key_D), new RecordPage(services_, wording)});
    window_->ready();
    services_.takeUpOlderRecords(window_.get());
}

Desk::~Desk() {
    lane_.onBusy({});
}

}  // namespace app
