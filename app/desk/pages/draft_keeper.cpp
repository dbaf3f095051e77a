#include "app/desk/pages/draft_keeper.h"

#include <QCryptographicHash>
#include <QFile>

#include "app/desk/widgets/second_person.h"
#include "app/desk/words/local_time.h"

namespace app {
namespace {

constexpr int saveAfterMs = 700;  // at the most; who types on is saved all the same

// What a picture's file holds: another picture may lie there under the same name. A file that cannot be read is told by its name.
std::string markOf(const std::filesystem::path& picture) {
    if (picture.empty()) return {};
    QFile file(QString::fromStdString(picture.string()));
    QCryptographicHash content(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !content.addData(&file)) return picture.string();
    return content.result().toStdString();
}

}  // namespace

DraftKeeper::DraftKeeper(DraftService& service, SignInService& people, const Wording& wording, const Parts& parts)
    : QObject(parts.over), service_(service), people_(people), wording_(wording), parts_(parts) {
    soon_.setSingleShot(true);
    listen();
    startAgain();
}

void DraftKeeper::listen() {
    connect(&soon_, &QTimer::timeout, this, &DraftKeeper::save);
    connect(parts_.form, &RegistrationForm::edited, this, &DraftKeeper::changed);
    connect(parts_.panel, &DraftPanel::parkWanted, this, &DraftKeeper::park);
    connect(parts_.panel, &DraftPanel::takeUpWanted, this, &DraftKeeper::takeUpRow);
    connect(parts_.panel, &DraftPanel::givenAway, this, &DraftKeeper::give);
    connect(parts_.panel, &DraftPanel::dropWanted, this, &DraftKeeper::drop);
}

bool DraftKeeper::beginFor(const std::string& worker) {
    if (worker == worker_) return false;
    worker_ = worker;
    asked_ = known_ = false;
    wanted_ = 0;
    return true;
}

void DraftKeeper::bringBack(std::function<void()> first, std::function<void()> then) {
    if (asked_) return;
    asked_ = true;
    service_.inHand(this, [this, worker = worker_, first = std::move(first), then = std::move(then)](const Result<std::optional<OpenedDraft>>& draft) {
        first();
        if (worker == worker_) take(draft, then);
    });
}

void DraftKeeper::take(const Result<std::optional<OpenedDraft>>& draft, const std::function<void()>& then) {
    asked_ = known_ = draft && (!*draft || isUntouched());
    if (!draft) return tellFailure(draft.error());
    if (!known_) return parts_.message->showAttention(tr("上次没有登记完的内容还在；清空表中的内容后再打开本页，即可恢复"));
    if (*draft) restore(**draft);
    then();
    changed();
    if (const auto wanted = std::exchange(wanted_, 0)) takeUp(wanted);
}

void DraftKeeper::restore(const OpenedDraft& opened) {
    fill(opened);
    parts_.message->showAttention(tr("已恢复 %1 没有登记完的内容，请与申请人核对").arg(shownTime(opened.draft.changedAt)));
}

void DraftKeeper::startAgain() {
    soon_.stop();
    untouched_ = parts_.form->values();
    saved_.clear();
    sentPhoto_.clear();
    keptPhoto_.clear();
    inHand_ = held_ = false;
    setTicket({});
}

void DraftKeeper::setTicket(const std::string& ticket) {
    ticket_ = ticket;
    parts_.panel->offerTicket(shown(ticket_));
    emit ticketChanged(shown(ticket_));
}

bool DraftKeeper::isUntouched() const {
    return !inHand_ && parts_.form->photo().empty() && parts_.form->values() == untouched_;
}

DraftService::Photo DraftKeeper::photo() const {
    const auto now = parts_.form->photo();
    return markOf(now) == keptPhoto_ ? DraftService::Photo() : DraftService::Photo(now);
}

void DraftKeeper::changed() {
    if (known_ && !held_ && !soon_.isActive()) soon_.start(saveAfterMs);
}

void DraftKeeper::save() {
    soon_.stop();
    if (!known_ || held_ || isUntouched()) return;
    const RowValues now = parts_.form->values();
    const auto file = parts_.form->photo();
    const std::string mark = markOf(file);
    if (now == saved_ && mark == sentPhoto_) return;
    inHand_ = true;
    saved_ = now;
    sentPhoto_ = mark;
    const auto picture = mark == keptPhoto_ ? DraftService::Photo() : DraftService::Photo(file);
    service_.keep(this, now, picture, [this, mark, file](const Result<std::int64_t>& kept) {
        if (kept) {
            keptPhoto_ = mark;
            return;
        }
        saved_.clear();  // the next change tries again
        sentPhoto_.clear();
        if (kept.error().code == Code::draftFileUnreadable) sentPhoto_ = keptPhoto_ = file.string();  // as long as it is gone in vain
        tellFailure(kept.error());
    });
}

void DraftKeeper::hold() {
    held_ = true;
    soon_.stop();
}

void DraftKeeper::release() {
    held_ = false;
    changed();
}

void DraftKeeper::putAway(std::function<void()> then) {
    if (held_) return;
    if (!inHand_) return then();
    hold();
    const auto done = [this, then](bool gone, const Error* error) {
        if (gone) return then();
        release();
        tellFailure(*error);
    };
    if (ticket_.empty())
        return service_.clear(this, whileHere<void>([done](const Result<void>& cleared) {
                                  done(cleared.has_value(), cleared ? nullptr : &cleared.error());
                              }));
    service_.park(this, ticket_, parts_.form->values(), photo(),
                  whileHere<std::int64_t>([this, done, ticket = ticket_](const Result<std::int64_t>& parked) {
                      if (parked) parts_.message->showDone(tr("已放回号票 %1").arg(shown(ticket)));
                      done(parked.has_value(), parked ? nullptr : &parked.error());
                      look();
                  }));
}

void DraftKeeper::look() {
    service_.list(this, [this](const Result<std::vector<DraftRow>>& rows) {
        if (!rows) return tellFailure(rows.error());
        parts_.panel->show(*rows);
    });
}

void DraftKeeper::park(const QString& ticket) {
    if (held_ || !known_) return;
    if (isUntouched()) return parts_.message->showAttention(tr("表中还没有内容，不用停放"));
    hold();
    const auto end = whileHere<std::int64_t>([this, ticket](const Result<std::int64_t>& parked) {
        release();
        if (!parked) return tellFailure(parked.error());
        emit emptied();
        parts_.message->showDone(tr("已停放到号票 %1，可以受理下一位").arg(ticket.trimmed().toUpper()));
        look();
    });
    service_.park(this, ticket.toStdString(), parts_.form->values(), photo(), end);
}

void DraftKeeper::takeUp(std::int64_t draft) {
    if (!known_) {
        wanted_ = draft;
        return;
    }
    service_.list(this, [this, draft](const Result<std::vector<DraftRow>>& rows) {
        if (!rows) return tellFailure(rows.error());
        parts_.panel->show(*rows);
        if (const auto row = parts_.panel->row(draft)) takeUpRow(*row);
    });
}

void DraftKeeper::takeUpRow(const DraftRow& row) {
    if (held_ || (row.own && row.draft.state == "open")) return;  // it is in the form
    if (!isUntouched()) return parts_.message->showAttention(tr("表中还有没登记的内容：先登记、停放或清空，再取回另一件"));
    if (row.own) return takeUpOwn(row.draft.id);
    //: %1 ticket, %2 whose it is
    const QString act = tr("接手号票 %1 的停放件：由 %2 本人或主管签字").arg(shown(row.draft.ticket), shown(row.owner));
    SecondPerson::ask(parts_.over, people_, wording_, act, [this, id = row.draft.id](const Actor& second) {
        service_.passOn(this, id, second, [this, id](const Result<std::string>& now) { now ? takeUpOwn(id) : tellFailure(now.error()); });
    });
}

void DraftKeeper::takeUpOwn(std::int64_t draft) {
    if (held_ || !isUntouched()) return;
    hold();
    service_.takeUp(this, draft, whileHere<OpenedDraft>([this](const Result<OpenedDraft>& opened) {
                        held_ = false;
                        if (!opened) return tellFailure(opened.error());
                        fill(*opened);
                        parts_.message->showDone(tr("已取回号票 %1，请与申请人核对").arg(shown(opened->draft.ticket)));
                        look();
                    }));
}

void DraftKeeper::fill(const OpenedDraft& opened) {
    held_ = true;  // what is written into the form is not what was typed
    parts_.form->restore(opened.values.reveal());
    emit filled(opened.photo.reveal());
    saved_ = parts_.form->values();
    sentPhoto_ = keptPhoto_ = markOf(parts_.form->photo());
    inHand_ = true;
    setTicket(opened.draft.ticket);
    held_ = false;
}

void DraftKeeper::give(const DraftRow& row) {
    const QString act = tr("接收号票 %1 的停放件：由接手的同事本人签字").arg(shown(row.draft.ticket));
    SecondPerson::ask(parts_.over, people_, wording_, act, [this, id = row.draft.id](const Actor& second) {
        service_.passOn(this, id, second, [this](const Result<std::string>& now) {
            if (!now) return tellFailure(now.error());
            parts_.message->showDone(tr("停放件已交给 %1").arg(shown(*now)));
            look();
        });
    });
}

void DraftKeeper::drop(const DraftRow& row, const QString& reason) {
    service_.drop(this, row.draft.id, reason.toStdString(), [this, ticket = row.draft.ticket](const Result<void>& dropped) {
        if (!dropped) return tellFailure(dropped.error());
        parts_.message->showDone(tr("号票 %1 的停放件已作废，内容已销毁").arg(shown(ticket)));
        look();
    });
}

void DraftKeeper::tellFailure(const Error& error) {
    parts_.message->showFailure(wording_.failure(error));
}

}  // namespace app
