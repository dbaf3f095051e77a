#pragma once

#include <functional>

#include "cardlib/core/error.h"

namespace cardlib {

// The card's side of T=0 (ISO/IEC 7816-3:2006, 12): a command that brings data and has an answer gets 61xx and
// waits for GET RESPONSE; one whose P3 is not the length of the answer gets 6Cxx and is not executed again when it
// comes with the right one.
class ByteProtocol {
  public:
    // tpdu: header of 4 bytes, or of 5 and the P3 bytes of data. execute: the card.
    Bytes exchange(ByteView tpdu, const std::function<Bytes(ByteView)>& execute);
    void reset();

  private:
    Bytes hold(Bytes answer, Byte word);
    Bytes give(std::size_t wanted);

    Bytes held_;    // data and status word not yet fetched
    Bytes header_;  // of the command whose length was wrong
};

}  // namespace cardlib
