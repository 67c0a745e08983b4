package io.terminaldesk.audit;

/** The append-only record. An entry is written inside the transaction of what it records, so both stand or neither. */
public interface AuditTrail {

    void record(AuditEntry entry);
}
