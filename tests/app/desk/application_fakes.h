#pragma once

#include "app/desk/services/application_services.h"
#include "tests/app/desk/fakes.h"

namespace test {

inline app::ApplicationRow applicationRow(std::int64_t order, app::State state, const std::string& name = "李样例") {
    const bool returned = state == app::State::returned;
    return {order,  state, app::PiiText(name), app::PiiText("320102********0030"), returned ? std::vector<std::string>{"identity"} : std::vector<std::string>{},
            app::PiiText(returned ? "" : "住址不符"), "王芳", "2026-11-24T08:00:00Z"};
}

class FakeApplications : public app::ApplicationService {
  public:
    void rows(QObject*, const std::vector<app::State>& states, app::Then<std::vector<app::ApplicationRow>> then) override {
        asked = states;
        then(listed);
    }
    void papers(QObject*, app::Then<std::vector<std::string>> then) override { then(std::vector<std::string>{"identity", "photos", "residence"}); }
    void take(QObject*, app::Step step, const app::ApplicationWish& wish, app::Then<app::StoredApplicationStep> then) override {
        ++taken;
        last = step;
        wished = wish;
        if (late) return waiting.push_back(std::move(then));
        then(answer);
    }

    std::vector<app::State> asked;
    app::Result<std::vector<app::ApplicationRow>> listed;
    app::Result<app::StoredApplicationStep> answer;
    int taken = 0;
    app::Step last = app::Step::approve;
    app::ApplicationWish wished;
    bool late = false;  // then the answer is given by hand
    std::vector<app::Then<app::StoredApplicationStep>> waiting;
};

}  // namespace test
