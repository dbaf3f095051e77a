#pragma once

#include <p11-kit/pkcs11.h>

#include <filesystem>
#include <memory>

#include "cardlib/core/error.h"

namespace cardlib {

// A loaded and initialized PKCS#11 module; finalized and unloaded when it goes. NSS softoken serves one
// folder per process at a time.
class Pkcs11Module {
  public:
    // configuration: NSS softoken's library parameters; empty for other modules.
    // Error: vaultUnavailable, with the module's own code.
    static Result<std::unique_ptr<Pkcs11Module>> load(const std::string& library, std::string configuration);
    ~Pkcs11Module();
    Pkcs11Module(const Pkcs11Module&) = delete;
    Pkcs11Module& operator=(const Pkcs11Module&) = delete;

    [[nodiscard]] const CK_FUNCTION_LIST& call() const { return *functions_; }

  private:
    Pkcs11Module(void* library, const CK_FUNCTION_LIST* functions)
        : library_(library), functions_(functions) {}

    void* library_;
    const CK_FUNCTION_LIST* functions_;
};

// The one place where a CK_RV becomes an error of ours: CKR_OK passes; a wrong PIN is vaultPinWrong,
// a key that is not there keyMissing, all else vaultUnavailable.
Result<void> checkPkcs11(CK_RV value, const char* what);

}  // namespace cardlib
