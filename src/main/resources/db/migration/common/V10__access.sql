CREATE TABLE merchant_account (
    name VARCHAR(80) PRIMARY KEY
);

CREATE TABLE store (
    merchant_account VARCHAR(80) NOT NULL REFERENCES merchant_account (name),
    name VARCHAR(80) NOT NULL,
    PRIMARY KEY (merchant_account, name)
);

-- A hash is the SHA-256 of the whole key in lower-case hexadecimal digits.
CREATE TABLE api_key (
    id VARCHAR(8) PRIMARY KEY,
    hash VARCHAR(64) NOT NULL UNIQUE,
    label VARCHAR(200) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP WITH TIME ZONE
);

CREATE TABLE api_key_merchant_account (
    api_key VARCHAR(8) NOT NULL REFERENCES api_key (id),
    merchant_account VARCHAR(80) NOT NULL REFERENCES merchant_account (name),
    PRIMARY KEY (api_key, merchant_account)
);
CREATE INDEX api_key_by_merchant_account ON api_key_merchant_account (merchant_account);

-- Without a foreign key: the inventory of terminals belongs to another package, which revokes what it removes.
CREATE TABLE terminal_credential (
    poiid VARCHAR(64) PRIMARY KEY,
    hash VARCHAR(64) NOT NULL,
    issued_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);
