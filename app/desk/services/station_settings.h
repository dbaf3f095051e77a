#pragma once

#include <atomic>
#include <memory>

#include "app/desk/services/settings_services.h"
#include "app/desk/services/station_people.h"

namespace app {

// The settings of the station itself, in the name of who works at the desk.
class StationSettings : public DeviceService, public LayoutService, public SectorService, public AccountService {
  public:
    // devices: the thread on which printers work. mark: laid across a specimen.
    StationSettings(StationLane& questions, StationLane& devices, StationPeople& people, Actor person, std::string mark)
        : questions_(questions), devices_(devices), people_(people), person_(std::move(person)), mark_(std::move(mark)) {}
    ~StationSettings() override { *closing_ = true; }

    // Who works at the desk from now on.
    void actAs(Actor person) { person_ = std::move(person); }

    void devices(QObject* asker, Then<DeskDevices> then) override;
    void change(QObject* asker, const DeskSettings& wanted, Then<void> then) override;
    void rebook(QObject* asker, const StationBinding& wanted, Then<void> then) override;
    void check(QObject* asker, const std::string& printer, Then<PrinterCheck> then) override;

    void layouts(QObject* asker, Then<std::vector<LayoutRow>> then) override;
    void specimen(QObject* asker, const std::string& name, int version, Then<FacePictures> then) override;

    void sectors(QObject* asker, Then<std::vector<SectorRow>> then) override;
    void examine(QObject* asker, const std::filesystem::path& file, Then<SectorOffer> then) override;
    void install(QObject* asker, const SectorOffer& offer, Then<Installed> then) override;
    void setWithdrawn(QObject* asker, const std::string& department, bool withdrawn, const Actor& second, Then<void> then) override;

    void colleagues(QObject* asker, Then<Colleagues> then) override;
    void addFirst(QObject* asker, const NewPerson& person, Password password, Then<void> then) override;
    void add(QObject* asker, const NewPerson& person, Password password, Then<void> then) override;
    void setRoles(QObject* asker, const std::string& name, Roles roles, Then<void> then) override;
    void setOpen(QObject* asker, const std::string& name, bool open, Then<void> then) override;
    void setPassword(QObject* asker, const std::string& name, Password password, Then<void> then) override;
    void enrolCard(QObject* asker, const std::string& name, Password pin, Then<std::string> then) override;
    void withdrawCard(QObject* asker, const std::string& name, Then<void> then) override;

  private:
    StationLane &questions_, &devices_;
    StationPeople& people_;
    Actor person_;
    std::string mark_;
    std::shared_ptr<std::atomic<bool>> closing_ = std::make_shared<std::atomic<bool>>(false);  // then no printer is waited for
    QObject self_;  // asks where the answer must not be lost
};

}  // namespace app
