#pragma once

#include <chrono>

#include "cardlib/virtual_card/core/line_options.h"

namespace cardlib {

// What an exchange of so many command and answer bytes takes on the line; zero when nothing is timed.
//
// Contacts (ISO/IEC 7816-3:2006): 12 etu a character with its guard time; etu 372 clocks at 3.5712 MHz (9600 baud),
// fast 16 clocks at 4 MHz (TA1 = 96). T=0: the procedure byte, 16 etu at each turn of the direction; T=1: 4 bytes
// of prologue and check for each block of 254, 22 etu of block guard time.
// Contactless, type A: 9 etu a byte and 2 a frame, etu 128/fc at 106 kbit/s (ISO/IEC 14443-2); each frame of at most
// 253 bytes has 3 of protocol and CRC (14443-4) and is followed by a frame delay of 1172/fc (14443-3).
// A command or answer of several blocks has each but its last acknowledged.
std::chrono::nanoseconds lineTime(const LineOptions& line, std::size_t command, std::size_t answer);

// One frame of so many bytes, protocol and CRC included, at 106 kbit/s, and the delay behind it.
std::chrono::nanoseconds slowFrame(std::size_t bytes);

// What the EEPROM takes for so many bytes: pages of 64 bytes (Atmel AT88SC6416C data sheet), erased and written in
// 2 ms each (self-timed write cycle, Atmel AT88SC1003 data sheet).
std::chrono::nanoseconds writeTime(std::size_t bytes);

}  // namespace cardlib
