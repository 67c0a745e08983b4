-- A merchant account's part of the record: one row for each merchant account of an entry, with what it is searched by,
-- so that each search walks one index and an entry of no merchant account is found by nobody.
CREATE TABLE audit_entry_of_merchant_account (
    merchant_account VARCHAR(80) NOT NULL,
    entry            BIGINT NOT NULL REFERENCES audit_entry (id),
    at               TIMESTAMP WITH TIME ZONE NOT NULL,
    actor            VARCHAR(200) NOT NULL,
    action           VARCHAR(100) NOT NULL,
    object           VARCHAR(200) NOT NULL,
    PRIMARY KEY (merchant_account, entry)
);
CREATE INDEX audit_of_merchant_account_by_time ON audit_entry_of_merchant_account (merchant_account, at, entry);
CREATE INDEX audit_of_merchant_account_by_actor ON audit_entry_of_merchant_account (merchant_account, actor, entry);
CREATE INDEX audit_of_merchant_account_by_action ON audit_entry_of_merchant_account (merchant_account, action, entry);
