#include "printer/photo_module/photo_module.h"

#include <dlfcn.h>

#include "printer/photo_module/entry.h"

namespace printer {

Result<std::unique_ptr<PhotoGate>> openPhotoGate(const std::string& limits, const std::string& module) {
    return parsePhotoLimits(limits).and_then([&](const PhotoLimits& read) -> Result<std::unique_ptr<PhotoGate>> {
        void* loaded = ::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);  // for good; the second time it is there
        void* entry = loaded ? ::dlsym(loaded, photoModuleEntry) : nullptr;
        if (!entry) return fail(Code::photoModuleMissing, ::dlerror());
        Result<std::unique_ptr<PhotoGate>> opened;
        reinterpret_cast<PhotoModuleEntry*>(entry)(read, opened);
        return opened;
    });
}

}  // namespace printer
