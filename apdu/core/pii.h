#pragma once

#include <concepts>
#include <iosfwd>
#include <string>
#include <utility>

namespace apdu {

// Personal data: can be carried, compared and, by name, revealed; cannot be streamed or formatted.
template <class T>
class Pii {
  public:
    Pii() = default;
    template <std::convertible_to<T> U>
    Pii(U&& value) : value_(std::forward<U>(value)) {}

    [[nodiscard]] const T& reveal() const { return value_; }
    bool operator==(const Pii&) const = default;

  private:
    T value_{};
};

using PiiText = Pii<std::string>;

template <class T>
std::ostream& operator<<(std::ostream&, const Pii<T>&) = delete;

}  // namespace apdu
