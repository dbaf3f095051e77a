#include "app/desk/desk.h"

#include <QCoreApplication>

#include "app/desk/pages/approval_page.h"
#include "app/desk/pages/hand_over_page.h"
#include "app/desk/pages/home_page.h"
#include "app/desk/pages/making_page.h"
#include "app/desk/pages/registration_page.h"

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Desk)
};

}  // namespace

Desk::Desk(const DeskOptions& options)
    : lane_([options] { return Station::open(options.home, options.resources); }),
      photos_(options.resources, options.language),
      //: laid across a card's picture that is only a preview
      services_(lane_, options.person, Words::tr("预览 非证件").toStdString()),
      window_(std::make_unique<DeskWindow>(new DeviceStrip(devices_, services_, shown(options.person), &idReader_))), teller_(devices_),
      idTeller_(idReader_, options.idReader) {
    lane_.onBusy([this](bool busy) { window_->setBusy(busy); });
    const Wording wording{options.resources, options.language};
    window_->add({"home", Words::tr("今日"), "jr", QKeySequence(Qt::ALT | Qt::Key_Home), new HomePage(services_, wording)});
    goToRegistration();
    window_->addGroup(Words::tr("办理"));
    window_->add({"register", Words::tr("受理"), "sl", QKeySequence(Qt::Key_F2), new RegistrationPage(services_, wording, &idReader_, &photos_)});
    window_->add({"approve", Words::tr("审核"), "sh", QKeySequence(Qt::Key_F3), new ApprovalPage(services_, wording)});
    window_->add({"make", Words::tr("制证"), "zz", QKeySequence(Qt::Key_F4),
                  new MakingPage(services_, services_, devices_, options.printer, wording)});
    window_->add({"hand-over", Words::tr("发放"), "ff", QKeySequence(Qt::Key_F5),
                  new HandOverPage(services_, services_, devices_, wording)});
    window_->ready();
}

// An identity card laid down while nothing is begun begins a registration. Asked for before the page itself is told of the card.
void Desk::goToRegistration() {
    QObject::connect(&idReader_, &IdReaderWatch::laid, window_.get(), [this] {
        if (window_->current() == "home") window_->go("register");
    });
}

Desk::~Desk() {
    lane_.onBusy({});
}

}  // namespace app
