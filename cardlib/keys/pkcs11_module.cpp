#include "cardlib/keys/pkcs11_module.h"

#include <dlfcn.h>

namespace cardlib {
namespace {

// PKCS#11's initialize arguments as NSS softoken reads them: its parameters in the reserved slot, and one
// pointer more.
struct SoftokenArguments {
    CK_C_INITIALIZE_ARGS base{};
    void* reserved = nullptr;
};

Code codeOf(CK_RV value) {
    switch (value) {
        case CKR_PIN_INCORRECT:
        case CKR_PIN_LEN_RANGE:
        case CKR_PIN_LOCKED:
            return Code::vaultPinWrong;
        default:
            return Code::vaultUnavailable;
    }
}

std::string hexOf(CK_RV value) {
    char text[24];
    std::snprintf(text, sizeof text, "0x%lX", value);
    return text;
}

}  // namespace

Result<void> checkPkcs11(CK_RV value, const char* what) {
    if (value == CKR_OK) return {};
    return fail(codeOf(value), std::string(what) + " " + hexOf(value));
}

Result<std::unique_ptr<Pkcs11Module>> Pkcs11Module::load(const std::string& library,
                                                         std::string configuration) {
    void* handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    const auto getList =
        handle ? reinterpret_cast<CK_RV (*)(CK_FUNCTION_LIST**)>(dlsym(handle, "C_GetFunctionList"))
               : nullptr;
    CK_FUNCTION_LIST* functions = nullptr;
    CK_RV value = getList ? getList(&functions) : CKR_GENERAL_ERROR;
    if (value == CKR_OK) {
        SoftokenArguments arguments;
        arguments.base.flags = CKF_OS_LOCKING_OK;
        arguments.base.pReserved = configuration.empty() ? nullptr : configuration.data();
        value = functions->C_Initialize(&arguments);
    }
    if (auto initialized = checkPkcs11(value, "C_Initialize"); !initialized) {
        if (handle) dlclose(handle);
        return tl::unexpected(initialized.error());
    }
    return std::unique_ptr<Pkcs11Module>(new Pkcs11Module(handle, functions));
}

Pkcs11Module::~Pkcs11Module() {
    functions_->C_Finalize(nullptr);
    dlclose(library_);
}

}  // namespace cardlib
