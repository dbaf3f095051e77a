#pragma once

#include <deque>

#include "printer/drivers/evolis_stream.h"
#include "printer/virtual_printer/printer_model.h"

namespace printer {

// Evolis Primacy 2. A panel is answered when it is taken; it is printed when the next one, or a movement, comes: also when the next
// one is refused. The first of a side is not taken while something keeps the head from printing.
class EvolisModel : public PrinterModel {
  public:
    explicit EvolisModel(const BodyOptions& options) : body_(options) {}

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
    bool perform(const EvolisCommand& command);
    bool movement(Movement movement);
    bool takePanel(const EvolisCommand& command);
    void startPanel();
    void finished(Span at);
    void query(const EvolisCommand& command);
    void stripe(const EvolisCommand& command);
    [[nodiscard]] std::string state() const;
    void answer(const std::string& text);
    void refuse(const PrinterBody::Refusal& refusal);

    PrinterBody body_;
    EvolisCommandParser parser_;
    std::deque<EvolisCommand> queue_;
    Bytes out_;
    Span now_{0};
    std::optional<Span> doneAt_;
    std::optional<InkPanel> waiting_;  // taken, not yet printed
    StripeTracks stripe_;              // said, not yet written
    bool moving_ = false;              // the movement of the command at the front runs
    std::optional<PrinterBody::Refusal> failed_;  // a panel that was answered already
    std::string last_ = "OK";
    std::optional<Span> panelEnded_;  // within a side
    HeadTime headTime_;
    bool hangsUp_ = false;
};

}  // namespace printer
