-- Who is told of the outcomes of a merchant account's async requests. Secrets are sealed by the application.
CREATE TABLE event_url (
    id                       UUID PRIMARY KEY,
    merchant_account         VARCHAR(80) NOT NULL,
    url                      VARCHAR(2000) NOT NULL,
    username                 VARCHAR(200),
    sealed_password          TEXT,
    sealed_hmac_key          TEXT,
    sealed_previous_hmac_key TEXT,
    created_at               TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    revoked_at               TIMESTAMP WITH TIME ZONE
);
CREATE INDEX event_url_by_merchant_account ON event_url (merchant_account);

-- One event for one URL; its id stays the same on each try.
CREATE TABLE event_delivery (
    id              UUID PRIMARY KEY,
    event_url_id    UUID NOT NULL REFERENCES event_url (id),
    payload         TEXT NOT NULL,
    state           VARCHAR(10) NOT NULL,
    attempts        INTEGER DEFAULT 0 NOT NULL,
    next_attempt_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    created_at      TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    ended_at        TIMESTAMP WITH TIME ZONE,
    last_status     VARCHAR(200)
);
CREATE INDEX event_delivery_by_state ON event_delivery (state, next_attempt_at);
CREATE INDEX event_delivery_by_url ON event_delivery (event_url_id, state, next_attempt_at);
CREATE INDEX event_delivery_by_end ON event_delivery (ended_at);
