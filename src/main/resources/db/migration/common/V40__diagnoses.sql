-- Each diagnosis, a POS system's or the desk's own. What a condition column holds is null unless the terminal told it.
CREATE TABLE diagnosis (
    id               UUID PRIMARY KEY,
    poiid            VARCHAR(60) NOT NULL,
    -- Whose the terminal was then; whose it is now may see no other's.
    merchant_account VARCHAR(80) NOT NULL,
    origin           VARCHAR(10) NOT NULL,
    asked_by         VARCHAR(200) NOT NULL,
    -- Of the desk's own, for the audit at its end.
    actor_kind       VARCHAR(20),
    asked_from       VARCHAR(200),
    started_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at         TIMESTAMP WITH TIME ZONE,
    outcome          VARCHAR(20) NOT NULL,
    step             VARCHAR(20),
    -- The POIID while the desk's own runs, so that there is one a terminal.
    running_on       VARCHAR(60) UNIQUE,
    global_status    VARCHAR(20),
    communication_ok BOOLEAN,
    printer_status   VARCHAR(20),
    battery_level    INTEGER,
    stored_payments  INTEGER,
    software_version VARCHAR(80),
    tampered         BOOLEAN,
    host_reachable   BOOLEAN,
    sdk_expiry       TIMESTAMP WITH TIME ZONE,
    -- Null unless the condition was shown.
    attention        VARCHAR(20),
    details          TEXT
);
CREATE INDEX diagnosis_by_terminal ON diagnosis (poiid, merchant_account, started_at, id);
CREATE INDEX diagnosis_by_outcome ON diagnosis (poiid, merchant_account, outcome, started_at, id);
CREATE INDEX diagnosis_by_time ON diagnosis (started_at);

-- The messages as they went over the wire.
CREATE TABLE diagnosis_exchange (
    diagnosis    UUID NOT NULL REFERENCES diagnosis (id) ON DELETE CASCADE,
    number       INTEGER NOT NULL,
    request      TEXT NOT NULL,
    response     TEXT,
    exchanged_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (diagnosis, number)
);
CREATE INDEX diagnosis_exchange_by_time ON diagnosis_exchange (exchanged_at);
