#pragma once

#include "apdu/core/file.h"
#include "app/desk/services/draft_services.h"

namespace test {

// One person's draft in hand, and what lies parked; answers at once, or when the test says so. What is kept is kept in the order of the asking.
class FakeDrafts : public app::DraftService {
  public:
    void keep(QObject*, const app::HeldDraft& held, const app::RowValues& form, const Photo& photo, app::Then<std::int64_t> then) override {
        ++keeps;
        kept = form;
        const bool isRead = keepPhoto(photo);
        heldAtKeep.push_back(*held);
        if (!refusal && *held == 0) *held = 1;
        if (!isRead) return then(app::fail(app::Code::draftFileUnreadable));
        if (holdsKeeps) return unanswered.push_back([then = std::move(then), answer = answerOf(*held)] { then(answer); });
        then(answerOf(*held));
    }
    void answerKeeps() {
        for (const auto& answer : std::exchange(unanswered, {})) answer();
    }
    void inHand(QObject*, app::Then<std::optional<app::OpenedDraft>> then) override {
        ++asks;
        if (late) return waiting.push_back(std::move(then));
        then(there);
    }
    void clear(QObject*, const app::HeldDraft& held, app::Then<void> then) override {
        ++clears;
        cleared = *held;
        if (refusal) return then(tl::unexpected(*refusal));
        then({});
    }
    void park(QObject*, const app::HeldDraft&, const std::string& under, const app::RowValues& form, const Photo& photo,
              app::Then<std::int64_t> then) override {
        ticket = under;
        kept = form;
        ++parks;
        if (!keepPhoto(photo)) return then(app::fail(app::Code::draftFileUnreadable));
        then(answerOf(1));
    }
    void list(QObject*, app::Then<std::vector<app::DraftRow>> then) override {
        ++lists;
        if (lateList) return waitingLists.push_back(std::move(then));
        then(rows);
    }
    void takeUp(QObject*, std::int64_t draft, app::Then<app::OpenedDraft> then) override {
        taken.push_back(draft);
        if (refusal) return then(tl::unexpected(*refusal));
        then(opened("A012", "Parked"));
    }
    void passOn(QObject*, std::int64_t draft, const app::Actor& second, app::Then<std::string> then) override {
        passed = {draft, second.name()};
        if (refusal) return then(tl::unexpected(*refusal));
        then(std::string("li"));
    }
    void drop(QObject*, std::int64_t draft, const std::string& why, app::Then<app::Remains> then) override {
        dropped = {draft, why};
        if (refusal) return then(tl::unexpected(*refusal));
        then(remains);
    }

    static app::OpenedDraft opened(const std::string& ticket, const std::string& name) {
        app::OpenedDraft draft;
        draft.draft = {1, "registration", "open", ticket, "wang", "2026-11-26T01:00:00Z", "2026-11-26T01:05:00Z"};
        draft.values = app::RowValues{{"name", name}, {"citizen_number", "320102198803120030"}, {"nation", "回"}, {"papers", "居民身份证;学生证"}};
        draft.photo = apdu::Bytes{1, 2, 3};
        return draft;
    }
    static app::DraftRow row(std::int64_t id, const std::string& ticket, const std::string& owner, bool own) {
        return {{id, "registration", "parked", ticket, owner, "2026-11-26T01:00:00Z", "2026-11-26T01:05:00Z"}, owner, own};
    }

    app::Result<std::int64_t> answerOf(std::int64_t id) const {
        if (refusal) return tl::unexpected(*refusal);
        return id;
    }
    static constexpr std::size_t mostPhotoBytes = 1000;
    // False: its file cannot be read, and what was kept before stays.
    bool keepPhoto(const Photo& photo) {
        if (!photo) return true;
        const auto content = photo->empty() ? apdu::Result<apdu::Bytes>() : apdu::readFile(*photo, mostPhotoBytes);
        if (!content) return false;
        keptPhoto = *content;
        return true;
    }

    app::RowValues kept;
    std::optional<apdu::Bytes> keptPhoto;
    std::string ticket;
    int keeps = 0, asks = 0, clears = 0, parks = 0, lists = 0;
    bool lateList = false;
    std::vector<app::Then<std::vector<app::DraftRow>>> waitingLists;
    std::vector<std::int64_t> heldAtKeep;  // which draft each keep was of
    std::int64_t cleared = 0;
    bool late = false, holdsKeeps = false;
    std::vector<std::function<void()>> unanswered;  // keeps whose answers are held
    std::vector<app::Then<std::optional<app::OpenedDraft>>> waiting;
    app::Result<std::optional<app::OpenedDraft>> there;
    std::vector<app::DraftRow> rows{row(7, "A012", "王芳", true), row(8, "A013", "李敏", false)};
    std::vector<std::int64_t> taken;
    std::pair<std::int64_t, std::string> passed, dropped;
    app::Remains remains = app::Remains::nothing;
    std::optional<app::Error> refusal;
};

}  // namespace test
