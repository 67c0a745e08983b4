-- In the order of its bytes, so that all that starts with a text is one range of the index.
ALTER TABLE audit_entry_of_merchant_account ALTER COLUMN object TYPE VARCHAR(200) COLLATE "C";
CREATE INDEX audit_of_merchant_account_by_object ON audit_entry_of_merchant_account (merchant_account, object, entry);
