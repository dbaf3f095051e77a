#pragma once

#include <optional>
#include <string>
#include <vector>

#include "apdu/core/pii.h"
#include "app/store/database.h"
#include "app/store/sealed_columns.h"

namespace app {

// What the address book has of a kind: "building", "employer"; no person.
class AddressBook {
  public:
    AddressBook(Database& database, cardlib::KeyVault& vault) : database_(database), vault_(vault) {}

    // It was entered again, or for the first time; of each kind at most `most` are kept, those that were entered most often.
    Result<void> note(const std::string& kind, const apdu::PiiText& text, const std::string& day, int most);
    // Those entered most often first. Error: cellDamaged.
    Result<std::vector<apdu::PiiText>> all(const std::string& kind);
    // Those that nobody entered since that day.
    Result<void> forgetBefore(const std::string& day);

  private:
    // Nothing while the book is empty.
    Result<std::optional<RecordKey>> key();
    Result<RecordKey> keyForWriting();
    Database& database_;
    cardlib::KeyVault& vault_;
};

}  // namespace app
