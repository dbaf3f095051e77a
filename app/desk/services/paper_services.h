#pragma once

#include <QImage>

#include "app/desk/services/station_lane.h"
#include "app/issuance/known_places.h"
#include "app/services/scanned_papers.h"

namespace app {

// The picture of a paper as a window shows it.
struct PaperPicture {
    StoredScan scan;  // without a number while it is not kept
    QImage picture;
};

// Pictures of papers, as in desk_services.h: from files, the clipboard, what is dropped, and a scanner.
class ScanService {
  public:
    virtual ~ScanService() = default;
    virtual void kinds(QObject* asker, Then<std::vector<std::string>> then) = 0;
    // Whether it could be kept.
    virtual void look(QObject* asker, const NewScan& scan, Then<PaperPicture> then) = 0;
    virtual void keep(QObject* asker, std::int64_t holder, const std::vector<NewScan>& scans, Then<std::vector<StoredScan>> then) = 0;
    virtual void list(QObject* asker, std::int64_t holder, Then<ScannedPapers> then) = 0;
    virtual void show(QObject* asker, std::int64_t scan, const std::string& reason, Then<PaperPicture> then) = 0;
    virtual void remove(QObject* asker, std::int64_t scan, Then<void> then) = 0;
};

// Buildings and employers that were entered before.
class PlaceService {
  public:
    virtual ~PlaceService() = default;
    virtual void propose(QObject* asker, PlaceKind kind, const PiiText& typed, Then<std::vector<PiiText>> then) = 0;
};

}  // namespace app
