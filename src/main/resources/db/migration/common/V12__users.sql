-- The generation rises whenever something is taken from the user or they sign out; sessions of an earlier one are over.
CREATE TABLE desk_user (
    name VARCHAR(80) PRIMARY KEY,
    password_hash VARCHAR(200),
    enabled BOOLEAN DEFAULT TRUE NOT NULL,
    generation BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    last_sign_in_at TIMESTAMP WITH TIME ZONE
);

CREATE TABLE desk_user_role (
    user_name VARCHAR(80) NOT NULL REFERENCES desk_user (name),
    role VARCHAR(40) NOT NULL,
    PRIMARY KEY (user_name, role)
);

-- Not whole and without a store it reaches nothing.
CREATE TABLE desk_user_merchant_account (
    user_name VARCHAR(80) NOT NULL REFERENCES desk_user (name),
    merchant_account VARCHAR(80) NOT NULL REFERENCES merchant_account (name),
    whole BOOLEAN NOT NULL,
    PRIMARY KEY (user_name, merchant_account)
);
CREATE INDEX desk_user_by_merchant_account ON desk_user_merchant_account (merchant_account, user_name);

CREATE TABLE desk_user_store (
    user_name VARCHAR(80) NOT NULL,
    merchant_account VARCHAR(80) NOT NULL,
    store VARCHAR(80) NOT NULL,
    PRIMARY KEY (user_name, merchant_account, store),
    FOREIGN KEY (user_name, merchant_account) REFERENCES desk_user_merchant_account (user_name, merchant_account),
    FOREIGN KEY (merchant_account, store) REFERENCES store (merchant_account, name)
);
CREATE INDEX desk_user_by_store ON desk_user_store (merchant_account, store);
