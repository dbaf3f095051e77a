#pragma once

#include <CLI/CLI.hpp>

#include "app/cli/context.h"
#include "app/ledger/stock_view.h"

namespace app {

std::string accountWord(const CommandContext& context, std::string_view account);
std::string moveWord(const CommandContext& context, std::string_view move);
std::string serviceWord(const CommandContext& context, std::string_view service);
std::string outcomeWord(const CommandContext& context, std::string_view outcome);
std::string reporterWord(const CommandContext& context, std::string_view who);
std::string feeWord(const CommandContext& context, std::string_view service);

void tellCount(const CommandContext& context, const std::string& place, const CountOutcome& outcome);
void tellStock(const CommandContext& context, const StockView& view);

}  // namespace app
