#include "app/desk/pages/draft_keeper.h"

#include "app/desk/widgets/second_person.h"
#include "app/desk/words/local_time.h"

namespace app {
namespace {

constexpr int saveAfterMs = 700;  // at the most; who types on is saved all the same
constexpr int againAfterMs = 3000;  // what could not be kept is tried again
constexpr int nowhere = -1;  // the number of no photo

bool passes(const Error& error) {
    return error.code == Code::storeBusy || error.code == Code::storeUnwritable || error.code == Code::diskFull;
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
    away_ = refused_ = false;
    if (worker == worker_) {
        changed();
        return false;
    }
    soon_.stop();
    worker_ = worker;
    asked_ = known_ = unanswered_ = false;
    ++stay_;
    ++question_;
    wanted_ = 0;
    return true;
}

void DraftKeeper::leave() {
    away_ = true;
    soon_.stop();
    ++question_;
    asked_ = known_;
}

void DraftKeeper::bringBack(std::function<void()> first, std::function<void()> then) {
    if (asked_) return;
    asked_ = true;
    service_.inHand(this, [this, question = ++question_, first = std::move(first), then = std::move(then)](const Result<std::optional<OpenedDraft>>& draft) {
        if (question != question_) return;  // who asked has left, and perhaps asked again
        first();
        emit answered();
        take(draft, then);
    });
}

void DraftKeeper::take(const Result<std::optional<OpenedDraft>>& draft, const std::function<void()>& then) {
    asked_ = known_ = draft && (!*draft || isUntouched());
    if (!draft) return askAgain(draft.error(), then);
    if (std::exchange(unanswered_, false)) failed_ = true;  // what was typed meanwhile is kept from now on, and that is told
    if (!known_) return parts_.message->showAttention(tr("上次没有登记完的内容还在；登记或清空表中的内容后即恢复，在此之前表中的内容不自动保存"));
    if (*draft) restore(**draft);
    then();
    changed();
    if (const auto wanted = std::exchange(wanted_, 0)) takeUp(wanted);
}

void DraftKeeper::askAgain(const Error& error, const std::function<void()>& then) {
    if (!std::exchange(unanswered_, true) || !passes(error)) tellFailure(error);
    if (!passes(error)) return;  // asked again when the page is opened again
    QTimer::singleShot(againAfterMs, this, [this, question = question_, then] {
        if (question == question_) bringBack([] {}, then);
    });
}

void DraftKeeper::restore(const OpenedDraft& opened) {
    fill(opened);
    parts_.message->showAttention(tr("已恢复 %1 没有登记完的内容，请与申请人核对").arg(shownTime(opened.draft.changedAt)) + besides_);
}

void DraftKeeper::startAgain() {
    soon_.stop();
    draft_ = std::make_shared<std::int64_t>(0);
    untouched_ = parts_.form->values();
    saved_.clear();
    sentPhoto_ = keptPhoto_ = parts_.form->photoNumber();
    goneFile_ = nowhere;
    inHand_ = held_ = failed_ = refused_ = false;
    setTicket({});
}

void DraftKeeper::setTicket(const std::string& ticket) {
    ticket_ = ticket;
    parts_.panel->offerTicket(shown(ticket_));
    emit ticketChanged(shown(ticket_));
}

bool DraftKeeper::isUntouched() const {
    return !inHand_ && parts_.form->photo().empty() && !parts_.form->awaitsPhoto() && parts_.form->values() == untouched_;
}

// Nothing only when it is known that the store holds it: another one may be on its way. A picture whose file is gone is none, and not
// the one that was there before.
DraftService::Photo DraftKeeper::photo() const {
    const int now = parts_.form->photoNumber();
    if (now == keptPhoto_ && now == sentPhoto_) return {};
    return now == goneFile_ ? std::filesystem::path() : parts_.form->photo();
}

void DraftKeeper::changed() {
    if (keeps() && (!soon_.isActive() || soon_.remainingTime() > saveAfterMs)) soon_.start(saveAfterMs);
}

void DraftKeeper::save() {
    soon_.stop();
    if (!keeps() || isUntouched()) return;
    const RowValues now = parts_.form->values();
    const int number = parts_.form->photoNumber();
    if (now == saved_ && number == sentPhoto_) return;
    const auto picture = photo();
    inHand_ = true;
    saved_ = now;
    sentPhoto_ = number;
    service_.keep(this, draft_, now, picture, [this, number, sent = picture.has_value(), draft = draft_](const Result<std::int64_t>& kept) {
        if (draft != draft_) return;  // another form by now
        if (kept) return keptNow(number);
        if (kept.error().code == Code::draftFileUnreadable) return loseFile(number, kept.error());
        if (kept.error().code == Code::draftElsewhere) return detach();
        if (sent) sentPhoto_ = nowhere;
        tryAgain(kept.error());
    });
}

void DraftKeeper::keptNow(int photo) {
    keptPhoto_ = photo;
    if (std::exchange(failed_, false)) parts_.message->showDone(tr("表中内容现已保存"));
}

// What was typed is kept; the picture is asked for no more.
void DraftKeeper::loseFile(int photo, const Error& error) {
    if (photo == keptPhoto_ || photo != parts_.form->photoNumber()) return;
    failed_ = false;
    goneFile_ = photo;
    sentPhoto_ = nowhere;
    tellFailure(error);
    changed();
}

// Whoever may not keep it is told once: every refusal is in the trail.
void DraftKeeper::tryAgain(const Error& error) {
    failed_ = true;
    refused_ = error.code == Code::stepForbidden;
    saved_.clear();
    FailureText text = wording_.failure(error);
    text.remedy += (passes(error) ? tr("。表中内容还没有保存，几秒后自动再试") : tr("。表中内容没有保存")).toStdString();
    parts_.message->showFailure(text);
    if (keeps() && passes(error)) soon_.start(againAfterMs);
}

// Somebody else has what was in hand, or ended it; what is in the form is a draft of its own from now on.
void DraftKeeper::detach() {
    draft_ = std::make_shared<std::int64_t>(0);
    saved_.clear();
    sentPhoto_ = keptPhoto_ = nowhere;
    setTicket({});
    parts_.message->showAttention(tr("这件登记已由别人接手，或已登记、作废、到期；表中内容另存为新的一件"));
    changed();
}

void DraftKeeper::tellUnparked(const Error& error) {
    error.code == Code::draftElsewhere ? detach() : tellFailure(error);
}

void DraftKeeper::hold() {
    save();
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
        tellUnparked(*error);
    };
    if (ticket_.empty())
        return service_.clear(this, draft_, whileHere<void>([done](const Result<void>& cleared) {
                                  done(cleared.has_value(), cleared ? nullptr : &cleared.error());
                              }));
    service_.park(this, draft_, ticket_, parts_.form->values(), photo(),
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
    if (parts_.form->awaitsPhoto()) return parts_.message->showAttention(tr("照片还在读入，读完再停放"));
    if (isUntouched()) return parts_.message->showAttention(tr("表中还没有内容，不用停放"));
    hold();
    const auto end = whileHere<std::int64_t>([this, ticket](const Result<std::int64_t>& parked) {
        release();
        if (!parked) return tellUnparked(parked.error());
        emit emptied();
        parts_.message->showDone(tr("已停放到号票 %1，可以受理下一位").arg(ticket.trimmed().toUpper()));
        look();
    });
    service_.park(this, draft_, ticket.toStdString(), parts_.form->values(), photo(), end);
}

void DraftKeeper::takeUp(std::int64_t draft) {
    if (!known_) {
        wanted_ = draft;
        return;
    }
    service_.list(this, whileHere<std::vector<DraftRow>>([this, draft](const Result<std::vector<DraftRow>>& rows) {
                      if (!rows) return tellFailure(rows.error());
                      parts_.panel->show(*rows);
                      if (const auto row = parts_.panel->row(draft)) takeUpRow(*row);
                  }));
}

void DraftKeeper::takeUpRow(const DraftRow& row) {
    if (held_ || (row.own && row.draft.state == "open")) return;  // it is in the form
    if (!isUntouched()) return parts_.message->showAttention(tr("表中还有没登记的内容：先登记、停放或清空，再取回另一件"));
    if (row.own) return takeUpOwn(row.draft.id);
    //: %1 ticket, %2 whose it is
    const QString act = tr("接手号票 %1 的停放件：由 %2 本人或主管签字").arg(shown(row.draft.ticket), shown(row.owner));
    SecondPerson::ask(parts_.over, people_, wording_, act, [this, id = row.draft.id](const Actor& second) {
        service_.passOn(this, id, second,
                        whileHere<std::string>([this, id](const Result<std::string>& now) { now ? takeUpOwn(id) : tellFailure(now.error()); }));
    });
}

void DraftKeeper::takeUpOwn(std::int64_t draft) {
    if (held_ || !isUntouched()) return;
    hold();
    service_.takeUp(this, draft, whileHere<OpenedDraft>([this](const Result<OpenedDraft>& opened) {
                        held_ = false;
                        if (!opened) return tellFailure(opened.error());
                        fill(*opened);
                        parts_.message->showDone(tr("已取回号票 %1，请与申请人核对").arg(shown(opened->draft.ticket)) + besides_);
                        look();
                    }));
}

void DraftKeeper::fill(const OpenedDraft& opened) {
    draft_ = std::make_shared<std::int64_t>(opened.draft.id);
    held_ = true;  // what is written into the form is not what was typed
    parts_.form->restore(opened.values.reveal());
    emit filled(opened.photo.reveal());
    saved_ = parts_.form->values();
    sentPhoto_ = keptPhoto_ = parts_.form->photoNumber();
    goneFile_ = nowhere;
    inHand_ = true;
    setTicket(opened.draft.ticket);
    held_ = false;
}

void DraftKeeper::give(const DraftRow& row) {
    const QString act = tr("接收号票 %1 的停放件：由接手的同事本人签字").arg(shown(row.draft.ticket));
    SecondPerson::ask(parts_.over, people_, wording_, act, [this, id = row.draft.id](const Actor& second) {
        service_.passOn(this, id, second, whileHere<std::string>([this](const Result<std::string>& now) {
                            if (!now) return tellFailure(now.error());
                            parts_.message->showDone(tr("停放件已交给 %1").arg(shown(*now)));
                            look();
                        }));
    });
}

void DraftKeeper::drop(const DraftRow& row, const QString& reason) {
    service_.drop(this, row.draft.id, reason.toStdString(), [this, ticket = row.draft.ticket](const Result<Remains>& dropped) {
        look();  // it may be gone from there in spite of a failure
        if (!dropped) return tellFailure(dropped.error());
        const QString gone = *dropped == Remains::nothing ? tr("号票 %1 的停放件已作废，内容已销毁") : tr("号票 %1 的停放件已作废；日志正被占用，稍后清理");
        parts_.message->showDone(gone.arg(shown(ticket)));
    });
}

void DraftKeeper::tellFailure(const Error& error) {
    parts_.message->showFailure(wording_.failure(error));
}

}  // namespace app
