-- Seeds and key are sealed under the secret key. The step is that of the code last accepted. A seed that was begun is that of
-- one login alone.
CREATE TABLE second_factor (
    user_name VARCHAR(80) PRIMARY KEY REFERENCES desk_user (name),
    seed VARCHAR(400),
    begun_seed VARCHAR(400),
    begun_by VARCHAR(100),
    last_step BIGINT DEFAULT 0 NOT NULL,
    recovery_key VARCHAR(400)
);

-- A hash is the HMAC-SHA-256 of the code under the user's recovery key, in lower-case hexadecimal digits.
CREATE TABLE recovery_code (
    user_name VARCHAR(80) NOT NULL REFERENCES desk_user (name),
    hash VARCHAR(64) NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (user_name, hash)
);
