#pragma once

#include <sqlite3.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/sweep/content.h"

namespace sweep {

enum class DiskOperation { write, truncate, sync, remove };

// One change of a file, as SQLite asks for it. data: what is to be written at `offset`.
struct DiskChange {
    DiskOperation operation;
    const std::string& file;
    std::size_t offset = 0;
    ByteView data = {};
};

enum class Fate { done, refused, gone };  // gone: the process is dead, nothing happens any more

// Who decides what becomes of each change of a watched file, and is told when it was made.
class DiskWatch {
  public:
    virtual ~DiskWatch() = default;
    virtual Fate before(const DiskChange& change) = 0;
    virtual void after(const DiskChange& change) = 0;
};

using DiskImage = std::map<std::string, Content>;

// A disk in memory for SQLite: while it lives, files whose name begins with root() are its own and all others go
// where they went before. It knows what a power cut would leave: what was written since a file's last sync is lost.
class MemoryDisk {
  public:
    MemoryDisk();
    ~MemoryDisk();
    MemoryDisk(const MemoryDisk&) = delete;
    MemoryDisk& operator=(const MemoryDisk&) = delete;

    static const std::string& root();

    // Changes of files below `folder` (name within root(), ending in a slash) are told; null: nobody is.
    void watch(std::string folder, DiskWatch* watch);

    // The folder's files, names without it: as they are, or as a power cut would leave them.
    [[nodiscard]] DiskImage image(const std::string& folder) const;
    [[nodiscard]] DiskImage syncedImage(const std::string& folder) const;
    [[nodiscard]] bool isSynced(const std::string& folder) const;
    // Instead of what the folder held; nothing of it may be open.
    void load(const std::string& folder, const DiskImage& image);
    // Counts every change of a file's content.
    [[nodiscard]] std::size_t version() const { return version_; }

    struct File {
        std::string name;
        Content content, synced;
        bool isSynced = true;
        std::vector<std::unique_ptr<Bytes>> sharedMemory;
    };

  private:
    friend struct DiskCalls;
    int decide(const DiskChange& change);
    void changed(File& file);
    void told(const DiskChange& change);

    std::map<std::string, std::shared_ptr<File>> files_;
    std::string watched_;
    DiskWatch* watch_ = nullptr;
    std::size_t version_ = 0;
    sqlite3_vfs* below_;
    sqlite3_vfs calls_;
};

}  // namespace sweep
