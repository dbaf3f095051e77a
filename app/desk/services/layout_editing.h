#pragma once

#include "app/desk/services/station_lane.h"
#include "app/services/layout_change.h"
#include "app/station/layout_drafts.h"
#include "app/desk/services/face_pictures.h"

namespace app {

// A layout being edited, as the screen sees it.
struct LayoutView {
    printer::Layout layout;
    std::string text;  // JSON: of two views with one text the faces are the same
    LayoutStanding standing = LayoutStanding::notSigned;  // a changed one is never signed
    bool changed = false, canUndo = false, canRedo = false;
    std::vector<printer::LayoutFault> refused;  // why the last change was
    std::string mark;                           // of a station for training
};

// The invented holder's face, and what is wrong with it.
struct LayoutPictures {
    FacePictures face;  // null when it cannot be drawn
    std::vector<Error> faults;
    std::vector<std::string> missingFonts;
};

// What the layout editor asks for, as in desk_services.h. One layout is open at a time; what was begun on another and not saved is kept
// until it is opened again.
class LayoutEditing {
  public:
    virtual ~LayoutEditing() = default;
    virtual void known(QObject* asker, Then<std::vector<KnownLayout>> then) = 0;
    // name: empty for the one that was open, or else prints.
    virtual void open(QObject* asker, const std::string& name, Then<LayoutView> then) = 0;
    // goesOn: is taken back together with the change before it.
    virtual void change(QObject* asker, const ElementPlace& place, const ElementChange& change, bool goesOn, Then<LayoutView> then) = 0;
    virtual void undo(QObject* asker, Then<LayoutView> then) = 0;
    virtual void redo(QObject* asker, Then<LayoutView> then) = 0;
    // As a new version, unsigned.
    virtual void save(QObject* asker, Then<LayoutView> then) = 0;
    // Signs what was saved, and prints by it from now on. checked: its text as it was shown.
    virtual void putToUse(QObject* asker, const std::string& checked, Then<LayoutView> then) = 0;
    virtual void draw(QObject* asker, const LayoutView& layout, Then<LayoutPictures> then) = 0;
};

}  // namespace app
