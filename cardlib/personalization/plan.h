#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cardlib/keys/key_vault.h"
#include "cardlib/profile/card_record.h"
#include "cardlib/profile/profile.h"

namespace cardlib {

// A step is data; a plan is a numbered list of them. Indices name entries of Plan::applications and of the
// application's keys and files.
struct CreateMasterFile {};
struct CreateApplication {
    std::size_t application;
};
struct SelectApplication {
    std::size_t application;
};
struct CreateKeyFile {
    std::size_t application;
};
struct WriteKey {
    std::size_t application, key;
};
struct CreateFile {
    std::size_t application, file;
};
struct WriteFile {
    std::size_t application, file, record;
};
struct Finish {
    std::size_t application;
};
struct ReadBack {
    std::size_t application, file;
};
using Step = std::variant<CreateMasterFile, CreateApplication, SelectApplication, CreateKeyFile, WriteKey,
                          CreateFile, WriteFile, Finish, ReadBack>;

// What one file will hold: of a transparent file its used part; of a record file its records, oldest first.
struct FileImage {
    std::vector<Bytes> parts;
};

struct ApplicationPlan {
    Application application;
    std::vector<FileImage> files;  // one for each of application.files
    std::size_t firstStep = 0, endStep = 0;
};

struct Plan {
    Profile profile;
    std::string applicationSerial;
    Bytes chipSerial;
    std::string date;                           // of issue
    std::vector<ApplicationPlan> applications;  // the master file first
    std::vector<Step> steps;
};

// Everything one card will hold, with its signatures made (design page: 001D over chip serial and covered
// files). record: with chip_serial (20 hexadecimal digits) and application_serial. Errors: those of the field
// codec, of the photo, of the vault.
Result<Plan> planCard(const Profile& profile, const CardRecord& record, KeyVault& vault);

// "write permit/holder": technical, without personal data.
std::string describe(const Plan& plan, const Step& step);

}  // namespace cardlib
