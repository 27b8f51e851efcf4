// Events of sources that wait for a worker: by delivery, by when they are due, by state, and by when they may be forgotten.
CREATE CONSTRAINT queued_event_id IF NOT EXISTS FOR (e:QueuedEvent) REQUIRE e.eventId IS UNIQUE;
CREATE INDEX queued_event_due IF NOT EXISTS FOR (e:QueuedEvent) ON (e.dueAt);
CREATE INDEX queued_event_state IF NOT EXISTS FOR (e:QueuedEvent) ON (e.state);
CREATE INDEX queued_event_forget IF NOT EXISTS FOR (e:QueuedEvent) ON (e.forgetAt);
