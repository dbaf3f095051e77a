-- Cards that are to be kept out of use, by application serial. What was taken off stays in the audit trail and the events.
CREATE TABLE lost_card (
  application_serial TEXT PRIMARY KEY,
  reported_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  effective_at TEXT NOT NULL
) STRICT;
