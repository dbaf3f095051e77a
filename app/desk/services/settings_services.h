#pragma once

#include "app/desk/services/face_pictures.h"
#include "app/desk/services/people_services.h"
#include "app/services/check_printer.h"
#include "app/services/desk_settings.h"
#include "app/services/layout_rows.h"
#include "app/services/sector_file.h"
#include "app/services/sector_rows.h"

namespace app {

// What the parts of the settings ask for, as in desk_services.h. Who does it is filled in here.

struct DeskDevices {
    DeskSettings settings;
    std::vector<StationBinding> booked;
    std::vector<std::string> plugged;  // printers on USB
};

class DeviceService {
  public:
    virtual ~DeviceService() = default;
    virtual void devices(QObject* asker, Then<DeskDevices> then) = 0;
    virtual void change(QObject* asker, const DeskSettings& wanted, Then<void> then) = 0;
    virtual void rebook(QObject* asker, const StationBinding& wanted, Then<void> then) = 0;
    virtual void check(QObject* asker, const std::string& printer, Then<PrinterCheck> then) = 0;
};

class LayoutService {
  public:
    virtual ~LayoutService() = default;
    virtual void layouts(QObject* asker, Then<std::vector<LayoutRow>> then) = 0;
    virtual void specimen(QObject* asker, const std::string& name, int version, Then<FacePictures> then) = 0;
};

class SectorService {
  public:
    virtual ~SectorService() = default;
    virtual void sectors(QObject* asker, Then<std::vector<SectorRow>> then) = 0;
    // What a file would change; nothing is installed.
    virtual void examine(QObject* asker, const std::filesystem::path& file, Then<SectorOffer> then) = 0;
    // offer: as it was examined.
    virtual void install(QObject* asker, const SectorOffer& offer, Then<Installed> then) = 0;
    // Two people withdraw a department's sector, or reinstate it.
    virtual void setWithdrawn(QObject* asker, const std::string& department, bool withdrawn, const Actor& second, Then<void> then) = 0;
};

struct Colleagues {
    bool setUp = false;  // else nobody is there yet, and the first one is an administrator
    std::vector<Account> accounts;
    std::vector<EnrolledCard> cards;  // by which they sign in
};

class AccountService {
  public:
    virtual ~AccountService() = default;
    virtual void colleagues(QObject* asker, Then<Colleagues> then) = 0;
    virtual void addFirst(QObject* asker, const NewPerson& person, Password password, Then<void> then) = 0;
    virtual void add(QObject* asker, const NewPerson& person, Password password, Then<void> then) = 0;
    virtual void setRoles(QObject* asker, const std::string& name, Roles roles, Then<void> then) = 0;
    virtual void setOpen(QObject* asker, const std::string& name, bool open, Then<void> then) = 0;
    virtual void setPassword(QObject* asker, const std::string& name, Password password, Then<void> then) = 0;
    // The card that lies in the operators' reader; its holder typed the PIN. Gives the card's mark.
    virtual void enrolCard(QObject* asker, const std::string& name, Password pin, Then<std::string> then) = 0;
    virtual void withdrawCard(QObject* asker, const std::string& name, Then<void> then) = 0;
};

// All of them, for the page that has them as parts.
struct SettingsServices {
    DeviceService& devices;
    LayoutService& layouts;
    SectorService& sectors;
    AccountService& people;
    SignInService& signing;  // of a second person
};

}  // namespace app
