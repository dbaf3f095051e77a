#pragma once

#include <string>
#include <vector>

#include "printer/drivers/evolis_panels.h"

namespace printer {

// One command as it goes over the line: ESC NAME[;parameter…] CR; for Db and Dbc the data come after the last parameter.
struct EvolisCommand {
    std::string name;
    std::vector<std::string> parameters;
    Bytes data;
    std::string fault;  // why it is none: as the printer answers it; empty when it is one
};

Bytes evolisCommand(const std::string& name, const std::vector<std::string>& parameters = {});
// The shorter of Db and Dbc.
Bytes evolisPanelCommand(const InkPanel& panel, int levels);
// Takes a panel command apart again; nothing when its data are no panel.
std::optional<InkPanel> evolisPanelOf(const EvolisCommand& command);

// The printer's side: commands out of a stream in any pieces. NULs may stand before an ESC (drivers pad to 64 bytes).
// What is no command is given as one with a fault; the stream goes on at the next ESC.
class EvolisCommandParser {
  public:
    std::vector<EvolisCommand> take(ByteView bytes);
    void forget() { *this = {}; }

  private:
    void takeByte(Byte byte, std::vector<EvolisCommand>& out);
    void endParameter();
    void end(std::vector<EvolisCommand>& out, const std::string& fault = {});
    enum class State { between, text, data, closing, skipping };
    State state_ = State::between;
    std::string text_;
    EvolisCommand command_;
    std::size_t wanted_ = 0;
};

// The host's side: answers out of a stream in any pieces; each ends with a NUL. One that does not end is cut at 4096 bytes.
class EvolisAnswerParser {
  public:
    std::vector<std::string> take(ByteView bytes);

  private:
    std::string pending_;
};

Bytes evolisAnswer(const std::string& text);

}  // namespace printer
