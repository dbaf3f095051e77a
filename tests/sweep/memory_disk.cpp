#include "tests/sweep/memory_disk.h"

#include <algorithm>

namespace sweep {
namespace {

// What SQLite keeps for an open file of ours; begins as its interface demands.
struct OpenFile {
    sqlite3_file base;
    MemoryDisk* disk;
    std::shared_ptr<MemoryDisk::File>* file;
};

MemoryDisk& diskOf(sqlite3_vfs* vfs) {
    return *static_cast<MemoryDisk*>(vfs->pAppData);
}

OpenFile& ours(sqlite3_file* file) {
    return *reinterpret_cast<OpenFile*>(file);
}

bool isOurs(const char* name) {
    return name && std::string_view(name).starts_with(MemoryDisk::root());
}

}  // namespace

const std::string& MemoryDisk::root() {
    static const std::string root = "/zhika-memory-disk/";
    return root;
}

// The callbacks of SQLite's virtual file system (sqlite.org/c3ref/vfs.html, sqlite.org/c3ref/io_methods.html).
struct DiskCalls {
    static int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
        MemoryDisk& disk = diskOf(vfs);
        if (!isOurs(name)) return disk.below_->xOpen(disk.below_, name, file, flags, outFlags);
        file->pMethods = nullptr;
        const std::string key = std::string(name).substr(MemoryDisk::root().size());
        auto found = disk.files_.find(key);
        if (found == disk.files_.end()) {
            if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
            found = disk.files_.emplace(key, std::make_shared<MemoryDisk::File>()).first;
            found->second->name = key;
        }
        ours(file).disk = &disk;
        ours(file).file = new std::shared_ptr<MemoryDisk::File>(found->second);
        file->pMethods = &methods;
        if (outFlags) *outFlags = flags;
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs* vfs, const char* name, int syncFolder) {
        MemoryDisk& disk = diskOf(vfs);
        if (!isOurs(name)) return disk.below_->xDelete(disk.below_, name, syncFolder);
        const std::string key = std::string(name).substr(MemoryDisk::root().size());
        if (!disk.files_.contains(key)) return SQLITE_IOERR_DELETE_NOENT;
        const DiskChange change{DiskOperation::remove, key};
        if (const int refused = disk.decide(change)) return refused;
        disk.files_.erase(key);
        ++disk.version_;
        disk.told(change);
        return SQLITE_OK;
    }
    static int access(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
        MemoryDisk& disk = diskOf(vfs);
        if (!isOurs(name)) return disk.below_->xAccess(disk.below_, name, flags, result);
        const auto found = disk.files_.find(std::string(name).substr(MemoryDisk::root().size()));
        *result = found != disk.files_.end() && (flags != SQLITE_ACCESS_EXISTS || found->second->content.size() > 0);
        return SQLITE_OK;
    }
    static int fullPathname(sqlite3_vfs* vfs, const char* name, int size, char* out) {
        MemoryDisk& disk = diskOf(vfs);
        if (!isOurs(name)) return disk.below_->xFullPathname(disk.below_, name, size, out);
        sqlite3_snprintf(size, out, "%s", name);
        return SQLITE_OK;
    }
    static int randomness(sqlite3_vfs* vfs, int size, char* out) {
        sqlite3_vfs* below = diskOf(vfs).below_;
        return below->xRandomness(below, size, out);
    }
    static int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }
    static int currentTime(sqlite3_vfs* vfs, double* out) {
        sqlite3_vfs* below = diskOf(vfs).below_;
        return below->xCurrentTime(below, out);
    }
    static int lastError(sqlite3_vfs* vfs, int size, char* out) {
        sqlite3_vfs* below = diskOf(vfs).below_;
        return below->xGetLastError(below, size, out);
    }

    static int close(sqlite3_file* file) {
        delete ours(file).file;
        return SQLITE_OK;
    }
    static int read(sqlite3_file* file, void* out, int size, sqlite3_int64 at) {
        const std::span<Byte> wanted(static_cast<Byte*>(out), static_cast<std::size_t>(size));
        const std::size_t there = (*ours(file).file)->content.read(static_cast<std::size_t>(at), wanted);
        std::ranges::fill(wanted.subspan(there), Byte{0});
        return there == wanted.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }
    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
        MemoryDisk::File& target = **ours(file).file;
        const DiskChange change{DiskOperation::write, target.name, static_cast<std::size_t>(at),
                                {static_cast<const Byte*>(data), static_cast<std::size_t>(size)}};
        if (const int refused = ours(file).disk->decide(change)) return refused;
        target.content.write(change.offset, change.data);
        ours(file).disk->changed(target);
        ours(file).disk->told(change);
        return SQLITE_OK;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        MemoryDisk::File& target = **ours(file).file;
        const DiskChange change{DiskOperation::truncate, target.name, static_cast<std::size_t>(size)};
        if (const int refused = ours(file).disk->decide(change)) return refused;
        target.content.resize(change.offset);
        ours(file).disk->changed(target);
        ours(file).disk->told(change);
        return SQLITE_OK;
    }
    static int sync(sqlite3_file* file, int) {
        MemoryDisk::File& target = **ours(file).file;
        const DiskChange change{DiskOperation::sync, target.name};
        if (const int refused = ours(file).disk->decide(change)) return refused;
        target.synced = target.content;
        target.isSynced = true;
        ours(file).disk->told(change);
        return SQLITE_OK;
    }
    static int size(sqlite3_file* file, sqlite3_int64* out) {
        *out = static_cast<sqlite3_int64>((*ours(file).file)->content.size());
        return SQLITE_OK;
    }
    static int lock(sqlite3_file*, int) { return SQLITE_OK; }
    static int checkReserved(sqlite3_file*, int* out) {
        *out = 0;
        return SQLITE_OK;
    }
    static int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
    static int sectorSize(sqlite3_file*) { return 4096; }
    static int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }  // as SQLite's own on Linux

    static int sharedMap(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
        auto& regions = (*ours(file).file)->sharedMemory;
        const auto index = static_cast<std::size_t>(region);
        if (extend)
            while (regions.size() <= index) regions.push_back(std::make_unique<Bytes>(static_cast<std::size_t>(size)));
        *out = index < regions.size() ? regions[index]->data() : nullptr;
        return SQLITE_OK;
    }
    static int sharedLock(sqlite3_file*, int, int, int) { return SQLITE_OK; }
    static void sharedBarrier(sqlite3_file*) {}
    static int sharedUnmap(sqlite3_file* file, int) {
        (*ours(file).file)->sharedMemory.clear();
        return SQLITE_OK;
    }

    static constexpr sqlite3_io_methods methods{
        2,    close,         read,    write,      truncate,        sync,      size,       lock,          lock,
        checkReserved, control, sectorSize, characteristics, sharedMap, sharedLock, sharedBarrier, sharedUnmap,
        nullptr, nullptr};
};

MemoryDisk::MemoryDisk() : below_(sqlite3_vfs_find(nullptr)), calls_(*below_) {
    calls_.szOsFile = std::max<int>(below_->szOsFile, sizeof(OpenFile));
    calls_.iVersion = 1;
    calls_.pNext = nullptr;
    calls_.zName = "zhika-memory-disk";
    calls_.pAppData = this;
    calls_.xOpen = DiskCalls::open;
    calls_.xDelete = DiskCalls::remove;
    calls_.xAccess = DiskCalls::access;
    calls_.xFullPathname = DiskCalls::fullPathname;
    calls_.xRandomness = DiskCalls::randomness;
    calls_.xSleep = DiskCalls::sleep;
    calls_.xCurrentTime = DiskCalls::currentTime;
    calls_.xGetLastError = DiskCalls::lastError;
    sqlite3_vfs_register(&calls_, 1);
}

MemoryDisk::~MemoryDisk() {
    sqlite3_vfs_unregister(&calls_);
    sqlite3_vfs_register(below_, 1);
}

void MemoryDisk::watch(std::string folder, DiskWatch* watch) {
    watched_ = std::move(folder);
    watch_ = watch;
}

int MemoryDisk::decide(const DiskChange& change) {
    if (!watch_ || !change.file.starts_with(watched_)) return SQLITE_OK;
    switch (watch_->before(change)) {
        case Fate::done:
            return SQLITE_OK;
        case Fate::refused:
            return change.operation == DiskOperation::write ? SQLITE_FULL : SQLITE_IOERR;
        case Fate::gone:
            break;
    }
    return SQLITE_IOERR;
}

void MemoryDisk::changed(File& file) {
    file.isSynced = false;
    ++version_;
}

void MemoryDisk::told(const DiskChange& change) {
    if (watch_ && change.file.starts_with(watched_)) watch_->after(change);
}

DiskImage MemoryDisk::image(const std::string& folder) const {
    DiskImage image;
    for (const auto& [name, file] : files_)
        if (name.starts_with(folder)) image[name.substr(folder.size())] = file->content;
    return image;
}

DiskImage MemoryDisk::syncedImage(const std::string& folder) const {
    DiskImage image;
    for (const auto& [name, file] : files_)
        if (name.starts_with(folder)) image[name.substr(folder.size())] = file->synced;
    return image;
}

bool MemoryDisk::isSynced(const std::string& folder) const {
    return std::ranges::all_of(
        files_, [&](const auto& entry) { return !entry.first.starts_with(folder) || entry.second->isSynced; });
}

void MemoryDisk::load(const std::string& folder, const DiskImage& image) {
    std::erase_if(files_, [&](const auto& entry) { return entry.first.starts_with(folder); });
    for (const auto& [name, content] : image) {
        auto file = std::make_shared<File>();
        file->name = folder + name;
        file->content = file->synced = content;
        files_[file->name] = std::move(file);
    }
    ++version_;
}

}  // namespace sweep
