-- By the name that was tried, whether a user has it or not, so that being locked tells nothing of that.
CREATE TABLE sign_in_tries (
    name VARCHAR(80) PRIMARY KEY,
    failed INT NOT NULL,
    last_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    locked_until TIMESTAMP WITH TIME ZONE
);
CREATE INDEX sign_in_tries_by_time ON sign_in_tries (last_at);
