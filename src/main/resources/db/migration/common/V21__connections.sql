CREATE TABLE node_lease (
    node       VARCHAR(32) PRIMARY KEY,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Counts only while the lease of its node lives.
CREATE TABLE connection (
    poiid VARCHAR(60) PRIMARY KEY,
    node  VARCHAR(32) NOT NULL,
    epoch BIGINT NOT NULL,
    since TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX connection_by_node ON connection (node);
