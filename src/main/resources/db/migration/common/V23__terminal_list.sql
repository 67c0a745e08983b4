-- Whose socket is open is a fact of the terminal's own row, so that one table answers every filter and sorting of a
-- list. A connection counts only while the lease of its node lives; a node's name never comes back.
DROP TABLE connection;
ALTER TABLE terminal ADD COLUMN node VARCHAR(32);
ALTER TABLE terminal ADD COLUMN epoch BIGINT;
ALTER TABLE terminal ADD COLUMN connected_since TIMESTAMP WITH TIME ZONE;
ALTER TABLE terminal ADD COLUMN closed_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE terminal ADD COLUMN close_code INTEGER;

-- The last try to diagnose it, whatever came of it.
ALTER TABLE terminal ADD COLUMN diagnosed_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE terminal ADD COLUMN diagnosis_outcome VARCHAR(40);

-- The last known condition; all null before the first. Attention: 0 none, 1 warning, 2 critical.
ALTER TABLE terminal ADD COLUMN condition_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE terminal ADD COLUMN global_status VARCHAR(20);
ALTER TABLE terminal ADD COLUMN communication_ok BOOLEAN;
ALTER TABLE terminal ADD COLUMN printer_status VARCHAR(20);
ALTER TABLE terminal ADD COLUMN battery_level INTEGER;
ALTER TABLE terminal ADD COLUMN unconfirmed_batch_count INTEGER;
ALTER TABLE terminal ADD COLUMN condition_software_version VARCHAR(80);
ALTER TABLE terminal ADD COLUMN tampered BOOLEAN;
ALTER TABLE terminal ADD COLUMN host_reachable BOOLEAN;
ALTER TABLE terminal ADD COLUMN sdk_expiry TIMESTAMP WITH TIME ZONE;
ALTER TABLE terminal ADD COLUMN attention INTEGER;

-- Until its first hello a payment terminal's model is what its POIID says.
UPDATE terminal
SET model = SUBSTRING(poiid FROM 1 FOR POSITION('-' IN poiid) - 1)
WHERE model IS NULL AND POSITION('.' IN poiid) = 0;

CREATE INDEX terminal_by_poiid ON terminal (merchant_account, poiid);
CREATE INDEX terminal_by_battery ON terminal (merchant_account, battery_level, poiid);
CREATE INDEX terminal_by_stored_payments ON terminal (merchant_account, unconfirmed_batch_count, poiid);
CREATE INDEX terminal_by_last_diagnosis ON terminal (merchant_account, diagnosed_at, poiid);
CREATE INDEX terminal_by_attention ON terminal (merchant_account, attention, poiid);
CREATE INDEX terminal_by_node ON terminal (merchant_account, node);
CREATE INDEX terminal_by_model ON terminal (merchant_account, model, store);
CREATE INDEX terminal_by_software_version ON terminal (merchant_account, software_version, store);
CREATE INDEX terminal_by_store_and_poiid ON terminal (merchant_account, store, poiid);
