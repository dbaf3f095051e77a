#pragma once

#include <deque>

#include "printer/drivers/magicard_codec.h"
#include "printer/virtual_printer/printer_model.h"

namespace printer {

// Magicard Enduro with a contact station. It answers questions in the order of what it was told; without a reject box.
class MagicardModel : public PrinterModel {
  public:
    explicit MagicardModel(BodyOptions options);

    void receive(ByteView bytes) override;
    [[nodiscard]] bool takesMore() const override { return queue_.size() < 3; }
    Bytes take() override;
    [[nodiscard]] std::optional<Span> next() const override { return doneAt_; }
    void advance(Span now) override;
    void reconnect() override;
    void cyclePower() override;
    [[nodiscard]] bool hangsUp() const override { return hangsUp_; }
    [[nodiscard]] HeadTime headTime() const override { return headTime_; }
    PrinterBody& body() override { return body_; }

  private:
    void work();
    void perform(const MagicardMessage& message);
    void begin(tl::expected<Span, PrinterBody::Refusal> span);
    void startJob(const MagicardJob& job);
    void nextPanel();
    void finished();
    void answer();

    PrinterBody body_;
    MagicardMessageParser parser_;
    std::deque<MagicardMessage> queue_;
    std::deque<InkPanel> panels_;  // of the job that is printed
    Bytes out_;
    Span now_{0};
    std::optional<Span> doneAt_;
    std::optional<PrinterBody::Refusal> failed_;  // of the last action or job
    HeadTime headTime_;
    bool hangsUp_ = false;
};

}  // namespace printer
