-- What a search is compared with: the POIID and a payment terminal's serial number, in upper case.
ALTER TABLE terminal ADD COLUMN search_poiid VARCHAR(60) GENERATED ALWAYS AS (UPPER(poiid));
ALTER TABLE terminal ADD COLUMN search_serial VARCHAR(60) GENERATED ALWAYS AS (
    CASE WHEN POSITION('.' IN poiid) = 0 THEN SUBSTRING(poiid FROM POSITION('-' IN poiid) + 1) END
);
CREATE INDEX terminal_by_search_poiid ON terminal (merchant_account, search_poiid);
CREATE INDEX terminal_by_search_serial ON terminal (merchant_account, search_serial);
