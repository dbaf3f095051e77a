#pragma once

#include <map>
#include <string>

#include "apdu/core/pii.h"
#include "cardlib/core/error.h"
#include "cardlib/profile/card_record.h"
#include "cardlib/profile/profile.h"

namespace cardlib {

using FieldValues = std::map<std::string, apdu::PiiText>;

// What a file of content `fields` holds: its fields one after the other (of a record file: one record).
// Errors: those of encodeField().
Result<Bytes> encodeFields(const File& file, const CardRecord& record);

// The named values back from such bytes. Errors: fieldUnreadable, also when there are fewer bytes than
// fields.
Result<FieldValues> decodeFields(const File& file, ByteView content);

// What a photo file holds: format 01, length (2, big-endian), JPEG; what the printed code's portrait digest is made
// over, on cards without room for a photo too. Error: photoMissing.
Result<Bytes> photoContent(const CardRecord& record);
// The same, for a file. Errors: photoMissing, photoTooLarge.
Result<Bytes> encodePhoto(const File& file, const CardRecord& record);
// The JPEG back. Error: photoUnreadable.
Result<Bytes> decodePhoto(ByteView content);

// The DIR record of an application: 61 L 4F L aid 50 L label, padded FF to recordSize (ISO/IEC
// 7816-4:2020, 12.2.2). Errors: labelUnwritable, labelTooLong.
Result<Bytes> encodeDirectoryRecord(const File& file, const Application& application);

}  // namespace cardlib
