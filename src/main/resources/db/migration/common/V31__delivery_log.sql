-- The log of one event URL, the latest first.
CREATE INDEX event_delivery_by_url_and_time ON event_delivery (event_url_id, created_at, id);
