#pragma once

#include <QApplication>
#include <QTranslator>
#include <QTest>

#include "apdu/core/file.h"
#include "app/desk/services/camera.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/services/device_watch.h"
#include "app/desk/services/photo_service.h"
#include "app/desk/words/wording.h"

namespace test {

inline const app::Wording wording{ZHIKA_SOURCE_DIR "/resources", "zh"};

inline app::OrderRow orderRow(std::int64_t order, app::State state, const std::string& name = "李样例") {
    return {order, state, app::PiiText(name), app::PiiText("320102********0030"), "", "", "王芳", ""};
}

// The one application of a test program. It outlives the program's statics: Qt's own are gone before ours.
inline QApplication& application() {
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static auto* const running = new QApplication(count, arguments);
    return *running;
}

// Waits until the event loop has brought what was promised.
inline bool until(const std::function<bool()>& holds) {
    return QTest::qWaitFor(holds, 5000);
}

// A watch that has seen one reader.
inline void plugIn(app::DeviceWatch& devices, bool card) {
    devices.take(apdu::Readers{{"Reader 00 00", {card, false, 0}}});
}

class FakeRegistration : public app::RegistrationService {
  public:
    void choices(QObject*, app::Then<app::FormChoices> then) override {
        app::FormChoices offered{{{"sex", {{"1", "男"}, {"2", "女"}}},
                               {"nation", {{"01", "汉"}, {"03", "回"}}},
                               {"marital_status", {{"10", "未婚"}, {"20", "已婚"}, {"21", "初婚"}}},
                               {"residence_reason", {{"01", "务工"}, {"05", "因公出差"}, {"10", "探亲访友"}}},
                               {"residence_place", {{"01", "旅店"}, {"05", "租赁房屋"}}},
                               {"document_type", {{"1", "居民身份证"}}},
                               {"declarant_type", {{"1", "本人"}, {"2", "用人单位"}}}},
                              {{"identity", {"居民身份证"}}, {"residence", {"房屋租赁合同", "劳动合同", "学生证"}}}};
        offered.regime.acceptedDocumentTypes = {"1"};
        offered.regime.excludedNumberPrefixes = {"81", "82", "83", "9"};
        offered.regime.articles.excluded = "3";
        offered.whenCardRead = {{"intended_days", "365"}};
        offered.exemptions = {"medical", "religious"};
        then(offered);
    }
    void check(QObject*, const app::RowValues& form, const std::filesystem::path&, app::Then<app::FormCheck> then) override {
        checked = form;
        then(answer);
    }
    void preview(QObject*, const app::RowValues&, const std::filesystem::path&, app::Then<app::FacePictures>) override {
        ++previews;
    }
    void enter(QObject*, const app::RowValues& form, const std::filesystem::path& photo, const app::ExemptionWish& any,
               const app::HeldDraft& held, app::Then<app::ImportReport> then) override {
        entered = form;
        enteredDraft = app::numberOf(held);
        exempted = any;
        enteredPhoto = std::filesystem::exists(photo) ? apdu::readFile(photo, 1 << 24).value_or(apdu::Bytes()) : apdu::Bytes();
        if (waits)
            waiting = std::move(then);
        else
            then(report);
    }

    app::RowValues checked, entered;
    apdu::Bytes enteredPhoto;
    std::int64_t enteredDraft = 0;
    app::ExemptionWish exempted;
    app::FormCheck answer;
    app::Result<app::ImportReport> report;
    bool waits = false;  // then the answer is given by hand
    app::Then<app::ImportReport> waiting;
    int previews = 0;
};

class FakePhotos : public app::PhotoService {
  public:
    void judge(QObject*, const apdu::Bytes& file, app::Then<app::PhotoVerdict> then) override {
        judged = file;
        if (late) return waiting.push_back(std::move(then));
        then(verdict);
    }
    void judgeFrame(QObject*, const QImage& picture, app::Then<app::FrameVerdict> then) override {
        frames.push_back(picture);
        if (late) return waitingFrames.push_back(std::move(then));
        then(frameVerdict());
    }
    void readCode(QObject*, const QImage&, app::Then<std::string> then) override { then(code); }
    [[nodiscard]] app::Result<app::FrameVerdict> frameVerdict() const {
        return verdict.map([](const app::PhotoVerdict& said) { return app::FrameVerdict{said, {358, 441, 197, 14, 381, 207}}; });
    }

    std::string code;  // that is in every picture
    apdu::Bytes judged;
    app::Result<app::PhotoVerdict> verdict;
    bool late = false;
    std::vector<app::Then<app::PhotoVerdict>> waiting;
    std::vector<QImage> frames;
    std::vector<app::Then<app::FrameVerdict>> waitingFrames;
};

// A camera that sees what the test holds before it.
class FakeCamera : public app::Camera {
  public:
    [[nodiscard]] State state() const override { return now; }
    [[nodiscard]] QString name() const override { return "test camera"; }
    void start() override {
        if (now == State::ready) become(State::running);
    }
    void stop() override {
        if (now == State::running) become(State::ready);
    }
    void become(State state) {
        now = state;
        emit changed();
    }
    void see(const QImage& picture) { emit pictured(picture); }

    State now = State::ready;
};

class FakeOrders : public app::OrderService {
  public:
    void list(QObject*, const std::vector<app::State>&, app::Then<std::vector<app::OrderRow>> then) override {
        if (lateList) return waitingLists.push_back(std::move(then));
        then(rows);
    }
    void face(QObject*, std::int64_t, app::Then<app::FacePictures> then) override {
        if (late) return waiting.push_back(std::move(then));
        then(drawn);
    }
    void approve(QObject*, std::int64_t order, app::Confirmed said, app::Then<void> then) override {
        approved = order;
        confirmed = said;
        then(answer);
    }

    app::Result<std::vector<app::OrderRow>> rows;
    app::Result<void> answer;
    app::Result<app::FacePictures> drawn = app::FacePictures{};
    bool late = false;  // faces are answered when the test says so
    std::vector<app::Then<app::FacePictures>> waiting;
    bool lateList = false;  // and lists
    std::vector<app::Then<std::vector<app::OrderRow>>> waitingLists;
    std::int64_t approved = 0;
    app::Confirmed confirmed = app::Confirmed::no;
};

class FakeRecords : public app::RecordService {
  public:
    void find(QObject*, const std::string& typed, app::Then<app::FoundPeople> then) override {
        asked.push_back(typed);
        then(found);
    }
    void covered(QObject*, std::int64_t holder, app::Then<app::PersonRecord> then) override { then(recordOf(holder, false)); }
    void whole(QObject*, std::int64_t holder, const std::string& why, app::Then<app::PersonRecord> then) override {
        reason = why;
        then(refusal ? app::Result<app::PersonRecord>(tl::unexpected(*refusal)) : recordOf(holder, true));
    }
    void ofOrder(QObject*, std::int64_t order, const std::string& why, app::Then<app::PersonRecord> then) override {
        reason = why;
        looked.push_back(order);
        if (late) return waiting.push_back(std::move(then));
        then(refusal ? app::Result<app::PersonRecord>(tl::unexpected(*refusal)) : recordOf(order, true));
    }
    // A record as the engine gives it, with a number that tells whose it is.
    [[nodiscard]] app::PersonRecord recordOf(std::int64_t holder, bool whole) const {
        app::PersonRecord record;
        record.photoFindings = photoFindings;
        record.holder = holder;
        record.whole = whole;
        record.fields = {{"name", "<b>李样例</b>"},
                         {"citizen_number", whole ? "32010219900307003" + std::to_string(holder % 10) : "320102********0030"},
                         {"sex", "女"},
                         {"present_address", "郑州市金水区样例路 8 号院 9 号楼 10 单元 1011 室"}};
        record.papers = {"居民身份证", "房屋租赁合同"};
        record.registeredBy = "王芳";
        record.registeredAt = "2026-11-24T08:00:00Z";
        record.rule = "stay.card";
        record.article = "10";
        app::StoredOrder order;
        order.id = 7;
        order.state = "handed_over";
        order.permitNumber = "4101050000002026070001";
        record.orders = {order};
        record.operations = {{2, 7, "change", "done", "王芳", "", "2026-11-25T09:00:00Z", "2026-11-25T09:00:01Z"},
                             {1, 7, "endorse", "done", "王芳", "", "2026-11-25T08:00:00Z", "2026-11-25T08:00:01Z"}};
        record.changedSince = {{2, "2026-11-20"}};
        record.applicationSteps = applicationSteps;
        return record;
    }

    app::FoundPeople found;
    std::vector<std::string> asked;
    std::vector<std::int64_t> looked;
    std::string reason, photoFindings;
    std::vector<app::StoredApplicationStep> applicationSteps;
    std::optional<app::Error> refusal;
    bool late = false;  // then the record of an order is given by hand
    std::vector<app::Then<app::PersonRecord>> waiting;
};

class FakeCards : public app::CardService {
  public:
    void make(QObject*, const app::MakingWish& wish, app::StageTeller told, app::Then<app::MakingEnd> then) override {
        wished = wish;
        tell = std::move(told);
        end = std::move(then);
    }
    void reject(QObject*, const std::string& printer, app::Then<void> then) override {
        rejectedIn = printer;
        rejected = std::move(then);
        if (!holdsRejection) rejected({});
    }
    void handOver(QObject*, std::int64_t order, const std::string&, const std::optional<std::string>& scan,
                  app::Then<app::ThreeWayProof> then) override {
        handed = order;
        scanned = scan;
        then(proof);
    }

    app::MakingWish wished;
    app::StageTeller tell;
    app::Then<app::MakingEnd> end;
    std::string rejectedIn;
    app::Then<void> rejected;
    bool holdsRejection = false;  // until the test says that it is done
    std::int64_t handed = 0;
    std::optional<std::string> scanned;
    app::Result<app::ThreeWayProof> proof;
};

class FakeToday : public app::TodayService {
  public:
    void counts(QObject*, app::Then<app::TodayCounts> then) override { then(answer); }
    void toEndorse(QObject*, app::Then<std::int64_t> then) override { then(due); }
    app::Result<std::int64_t> due = 3;
    app::Result<app::TodayCounts> answer;
};

}  // namespace test
