CREATE INDEX audit_of_merchant_account_by_object ON audit_entry_of_merchant_account (merchant_account, object, entry);
