#pragma once

#include <map>
#include <string>
#include <string_view>

#include "apdu/core/bytes.h"
#include "apdu/core/pii.h"

namespace cardlib {

// The values one card is made from, by field name, as normalized UTF-8 text: dates YYYY-MM-DD, codes as
// digits. Names used by the profiles: name sex nation birth_date citizen_number document_type
// household_division household_address present_division present_address workplace residence_reason
// residence_place permit_number print_number authority_code authority_name issue_date start_date end_date
// endorsed_until application_serial chip_serial city issuer_id terminal.
class CardRecord {
  public:
    void set(std::string name, std::string value) {
        values_.insert_or_assign(std::move(name), std::move(value));
    }
    // Empty when there is no such value.
    [[nodiscard]] std::string_view get(const std::string& name) const {
        const auto found = values_.find(name);
        return found == values_.end() ? std::string_view{} : std::string_view{found->second.reveal()};
    }
    [[nodiscard]] const std::map<std::string, apdu::PiiText>& values() const { return values_; }
    void setPhoto(apdu::Bytes jpeg) { photo_ = std::move(jpeg); }
    // The chip's portrait: a JPEG file of 179 × 220 pixels.
    [[nodiscard]] const apdu::Bytes& photo() const { return photo_; }

  private:
    std::map<std::string, apdu::PiiText> values_;
    apdu::Bytes photo_;
};

}  // namespace cardlib
