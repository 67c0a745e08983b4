-- A page of a merchant account's keys is read in the order of their ids.
DROP INDEX api_key_by_merchant_account;
CREATE INDEX api_key_by_merchant_account ON api_key_merchant_account (merchant_account, api_key);
