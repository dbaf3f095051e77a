#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace app {

// At which printer cards are made: another one that is named is the next card's, and waits while one is begun at the printer before.
class PrinterTurn {
  public:
    // printer: as app/devices takes it.
    explicit PrinterTurn(std::string printer);
    [[nodiscard]] const std::string& name() const { return printer_; }
    // It moves the card itself, and has the reader inside.
    [[nodiscard]] bool encodes() const { return encodes_; }
    // The same one: what was named before is given up.
    void nameNext(const std::string& printer);
    [[nodiscard]] bool isAnotherNamed() const { return next_.has_value(); }
    // Whether it is another printer from now on: the one named, when no card is left begun.
    bool takeNamed();

    // Whose card is begun here and not yet finished; 0: nobody knows whose.
    [[nodiscard]] const std::optional<std::int64_t>& holds() const { return holds_; }
    void hold(std::int64_t order) { holds_ = order; }
    void free() { holds_.reset(); }

  private:
    std::string printer_;
    bool encodes_;
    std::optional<std::string> next_;
    std::optional<std::int64_t> holds_;
};

}  // namespace app
