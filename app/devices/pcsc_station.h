#pragma once

#include "app/issuance/issue_in_printer.h"

namespace app {

// A printer's station as PC/SC sees it: an ordinary reader.
class PcscStation : public StationReader {
  public:
    explicit PcscStation(std::string reader) : reader_(std::move(reader)) {}
    Result<bool> occupied() override;
    Result<void> withCard(const std::function<Result<void>(apdu::Session&)>& work) override;

  private:
    std::string reader_;
};

}  // namespace app
