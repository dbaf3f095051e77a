#pragma once

#include "app/desk/pages/making_page.h"
#include "printer/job/trouble.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

namespace test {

// The page over services that answer when the test says so.
struct MakingBench {
    explicit MakingBench(const std::string& printer = "file:/tmp") : page(orders, cards, devices, printer, wording) {
        orders.rows = std::vector<app::OrderRow>{orderRow(7, app::State::approved)};
        page.show();
        page.open();
    }
    [[nodiscard]] QPushButton* primary() { return page.findChild<QPushButton*>("primary"); }
    [[nodiscard]] QString word() { return page.findChild<QLabel*>("huge")->text(); }
    [[nodiscard]] QStringList steps() {
        QStringList steps;
        for (const auto* label : page.findChildren<QLabel*>("step")) steps << label->text();
        return steps;
    }
    [[nodiscard]] QPushButton* button(const QString& text) {
        for (auto* found : page.findChildren<QPushButton*>())
            if (found->text().startsWith(text)) return found;
        FAIL(text.toStdString());
        return nullptr;
    }
    [[nodiscard]] bool waits() {
        for (const auto* label : page.findChildren<QLabel*>("hint"))
            if (label->text().startsWith("另一台打印机等")) return !label->isHidden();
        return false;
    }
    void fail(app::MakingStage stage) {
        cards.tell(stage);
        cards.end(tl::unexpected(app::fail(app::Code::nextCardMissing).value()));
    }
    // The card is silent while its chip is written, and its order is begun on it.
    void fallSilent() {
        orders.rows = std::vector<app::OrderRow>{orderRow(7, app::State::writing)};
        cards.tell(app::MakingStage::chip);
        const auto line = cardlib::lineFailed(apdu::fail(apdu::Code::responseTooShort, "0 bytes").value());
        cards.end(tl::unexpected(app::fail(app::Code::chipNotMade, "order 7", line).value()));
    }
    void forget() {
        const auto cause = printer::troubled(printer::Trouble::jobForgotten, printer::Phase::during).value();
        cards.tell(app::MakingStage::print);
        cards.end(tl::unexpected(app::fail(app::Code::faceNotPrinted, "order 7", cause).value()));
    }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }
    // What is said of the card that is made next; nothing while it is not shown.
    [[nodiscard]] QString next() {
        const auto* label = page.findChild<QLabel*>("section");
        return label->isHidden() ? QString() : label->text();
    }
    [[nodiscard]] std::int64_t chosen() { return page.findChild<app::OrderPicker*>()->chosen()->order; }
    void list(const std::vector<std::int64_t>& numbers) {
        std::vector<app::OrderRow> rows;
        for (const auto number : numbers) rows.push_back(orderRow(number, app::State::approved, number == 8 ? "王试制" : "李样例"));
        orders.rows = rows;
    }
    // The list as it is when the card is made no longer has its order.
    void makeOutOf(const std::vector<std::int64_t>& numbers) {
        primary()->click();
        cards.tell(app::MakingStage::made);
        list(numbers);
        cards.end(app::MakingEnd::made);
    }

    QApplication& running = application();
    FakeOrders orders;
    FakeCards cards;
    app::DeviceWatch devices;
    app::MakingPage page;
};

}  // namespace test
