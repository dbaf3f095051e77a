#pragma once

#include "app/desk/services/list_services.h"
#include "app/desk/services/paper_services.h"

namespace test {

class FakeScans : public app::ScanService {
  public:
    void kinds(QObject*, app::Then<std::vector<std::string>> then) override { then(std::vector<std::string>{"居民身份证", "房屋租赁合同"}); }
    void look(QObject*, const app::NewScan& scan, app::Then<app::PaperPicture> then) override {
        looked = scan.content.reveal();
        if (late) return waiting.push_back(std::move(then));
        if (refusal) return then(tl::unexpected(*refusal));
        then(pictureOf(0, scan.kind));
    }
    void keep(QObject*, std::int64_t holder, const std::vector<app::NewScan>& scans, app::Then<std::vector<app::StoredScan>> then) override {
        if (lateKeeps) return unanswered.push_back([this, holder, scans, then = std::move(then)] { answerKeep(holder, scans, then); });
        answerKeep(holder, scans, then);
    }
    void answerKeep(std::int64_t holder, const std::vector<app::NewScan>& scans, const app::Then<std::vector<app::StoredScan>>& then) {
        if (refusal) return then(tl::unexpected(*refusal));
        std::vector<app::StoredScan> added;
        for (const auto& scan : scans) {
            stored.push_back(pictureOf(static_cast<std::int64_t>(stored.size()) + 1, scan.kind).scan);
            stored.back().holder = holder;
            added.push_back(stored.back());
        }
        then(added);
    }
    void list(QObject*, std::int64_t, app::Then<app::ScannedPapers> then) override { then(app::ScannedPapers{stored, without}); }
    void show(QObject*, std::int64_t scan, const std::string& reason, app::Then<app::PaperPicture> then) override {
        reasons.push_back(reason);
        then(pictureOf(scan, "房屋租赁合同"));
    }
    void remove(QObject*, std::int64_t scan, app::Then<void> then) override {
        std::erase_if(stored, [&](const auto& one) { return one.id == scan; });
        then({});
    }
    static app::PaperPicture pictureOf(std::int64_t id, const std::string& kind) {
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const bool kept = id != 0;
        return {{id, kept ? 12 : 0, kind, "png", 2048, "", kept ? "王芳" : "", kept ? "2026-11-25T09:00:00Z" : ""}, picture};
    }

    std::vector<app::StoredScan> stored;
    std::vector<std::string> without, reasons;
    apdu::Bytes looked;
    std::optional<app::Error> refusal;
    bool late = false;  // then it is looked at when the test says so
    std::vector<app::Then<app::PaperPicture>> waiting;
    bool lateKeeps = false;  // then they are kept when the test says so
    std::vector<std::function<void()>> unanswered;
};

class FakePlaces : public app::PlaceService {
  public:
    void propose(QObject*, app::PlaceKind kind, const app::PiiText& typed, app::Then<std::vector<app::PiiText>> then) override {
        asked.emplace_back(kind, typed.reveal());
        if (late) return waiting.push_back(std::move(then));
        then(answer);
    }
    std::vector<std::pair<app::PlaceKind, std::string>> asked;
    std::vector<app::PiiText> answer{std::string("样例街1号院1号楼"), std::string("样例路2号2号楼")};
    bool late = false;  // then the test answers
    std::vector<app::Then<std::vector<app::PiiText>>> waiting;
};

class FakeLists : public app::ListService {
  public:
    void check(QObject*, const app::ListWish& wish, Teller told, app::Then<app::ImportReport> then) override {
        checked.push_back(wish);
        tell = std::move(told);
        end = std::move(then);
    }
    void take(QObject*, const app::ListWish& wish, Teller told, app::Then<app::ImportReport> then) override {
        taken.push_back(wish);
        tell = std::move(told);
        end = std::move(then);
    }
    void stop() override { ++stops; }
    void write(QObject*, const std::vector<app::Refusal>& refusals, const std::filesystem::path& file, app::Then<void> then) override {
        written = refusals;
        writtenTo = file;
        then(answer);
    }
    // One row that can be taken in, and one that is refused.
    static app::ImportReport report(std::int64_t holder = 0, std::int64_t order = 0) {
        app::ImportReport report;
        report.accepted.push_back({1, holder, order, std::string("李样例"), "stay.card", "10"});
        report.refusals.push_back({2, "phone", app::PiiText("<b>12</b>"), "person.has_order", "28", ""});
        return report;
    }

    std::vector<app::ListWish> checked, taken;
    Teller tell;
    app::Then<app::ImportReport> end;
    int stops = 0;
    std::vector<app::Refusal> written;
    std::filesystem::path writtenTo;
    app::Result<void> answer;
};

}  // namespace test
