#pragma once

#include <string>

#include "apdu/core/secret_bytes.h"
#include "app/core/error.h"
#include "cardlib/crypto/scrypt.h"
#include "app/store/accounts.h"

namespace app {

// A password as UTF-8. Errors: passwordTooShort (fewer than ten characters), passwordIsName (one of these names, whatever its
// capital letters).
Result<void> checkPassword(const apdu::SecretBytes& password, const std::vector<std::string>& names);

// What is to be kept of it, under a salt of its own.
StoredPassword hashPassword(const apdu::SecretBytes& password, const cardlib::ScryptCost& cost);

// Takes as long for a wrong one as for the right one. False also when what is kept cannot be one.
bool isPassword(const StoredPassword& kept, const apdu::SecretBytes& tried);

}  // namespace app
