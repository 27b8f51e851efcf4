// What trackers remember of their items: a change by its id, so that it is taken once.
CREATE CONSTRAINT field_change_id IF NOT EXISTS FOR (c:FieldChange) REQUIRE c.changeId IS UNIQUE;
