#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "apdu/core/bytes.h"

namespace apdu {

// SW1-SW2 (ISO/IEC 7816-4:2020, 5.6). The word itself is never lost; what it means is looked up.
class StatusWord {
  public:
    constexpr explicit StatusWord(std::uint16_t value) : value_(value) {}
    [[nodiscard]] constexpr std::uint16_t value() const { return value_; }
    [[nodiscard]] constexpr Byte sw1() const { return static_cast<Byte>(value_ >> 8); }
    [[nodiscard]] constexpr Byte sw2() const { return static_cast<Byte>(value_ & 0xFF); }
    [[nodiscard]] constexpr bool ok() const { return value_ == 0x9000; }

    // 61xx: number of bytes that GET RESPONSE will give (256 for 6100).
    [[nodiscard]] std::optional<std::uint32_t> bytesWaiting() const;
    // 6Cxx: the Le that would have been right (256 for 6C00).
    [[nodiscard]] std::optional<std::uint32_t> rightLength() const;
    // 63Cx: tries left on a key or PIN.
    [[nodiscard]] std::optional<int> triesLeft() const;

    // A technical English name from the table of ISO 7816-4 and of the PBOC-style cards; never empty.
    [[nodiscard]] std::string_view meaning() const;

    constexpr bool operator==(const StatusWord&) const = default;

  private:
    std::uint16_t value_;
};

namespace sw {
inline constexpr StatusWord ok{0x9000};
inline constexpr StatusWord fileInvalidated{0x6283};
inline constexpr StatusWord memoryFailure{0x6581};
inline constexpr StatusWord wrongLength{0x6700};
inline constexpr StatusWord protectionMismatch{0x6900};
inline constexpr StatusWord incompatibleFileStructure{0x6981};
inline constexpr StatusWord securityNotSatisfied{0x6982};
inline constexpr StatusWord authenticationBlocked{0x6983};
inline constexpr StatusWord referenceInvalidated{0x6984};
inline constexpr StatusWord conditionsNotSatisfied{0x6985};
inline constexpr StatusWord noCurrentFile{0x6986};
inline constexpr StatusWord secureMessagingMissing{0x6987};
inline constexpr StatusWord secureMessagingWrong{0x6988};
inline constexpr StatusWord wrongData{0x6A80};
inline constexpr StatusWord functionNotSupported{0x6A81};
inline constexpr StatusWord fileNotFound{0x6A82};
inline constexpr StatusWord recordNotFound{0x6A83};
inline constexpr StatusWord noSpace{0x6A84};
inline constexpr StatusWord wrongP1P2{0x6A86};
inline constexpr StatusWord keyNotFound{0x6A88};
inline constexpr StatusWord wrongOffset{0x6B00};
inline constexpr StatusWord insNotSupported{0x6D00};
inline constexpr StatusWord claNotSupported{0x6E00};
inline constexpr StatusWord macError{0x9302};
inline constexpr StatusWord applicationLocked{0x9303};
}  // namespace sw

}  // namespace apdu
