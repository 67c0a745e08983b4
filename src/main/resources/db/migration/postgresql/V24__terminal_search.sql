-- What a search is compared with: the POIID and a payment terminal's serial number, in upper case. In the order of
-- their bytes, so that all that starts with a text is one range of an index whatever the database's own order is.
ALTER TABLE terminal ADD COLUMN search_poiid VARCHAR(60) COLLATE "C" GENERATED ALWAYS AS (UPPER(poiid COLLATE "C")) STORED;
ALTER TABLE terminal ADD COLUMN search_serial VARCHAR(60) COLLATE "C" GENERATED ALWAYS AS (
    CASE WHEN POSITION('.' IN poiid) = 0 THEN SUBSTRING(poiid FROM POSITION('-' IN poiid) + 1) END
) STORED;
CREATE INDEX terminal_by_search_poiid ON terminal (merchant_account, search_poiid);
CREATE INDEX terminal_by_search_serial ON terminal (merchant_account, search_serial);

-- The one by store and POIID finds the same; H2 would not part with this one.
DROP INDEX terminal_by_store;
